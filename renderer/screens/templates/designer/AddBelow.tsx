import Button from '@mui/material/Button'
import { insertBelow } from '@core/drafting/edit-draft'
import { Icon } from '../../../theme/icons'
import { useDesigner } from './designer-desk'
import { draftOf, editTo } from './designer-session'
import { focusField } from './focus-field'

/** Makes a row below a heading and goes to its first field. */
export function AddBelow({ rowKey, label }: { readonly rowKey: string; readonly label: string }) {
  const { act } = useDesigner()
  const add = () => {
    act((now) =>
      editTo(
        now,
        insertBelow(draftOf(now), rowKey, () => crypto.randomUUID()),
      ),
    )
    focusField()
  }
  return (
    <div>
      <Button startIcon={<Icon name="add" />} onClick={add}>
        {label}
      </Button>
    </div>
  )
}
