import { usePlace } from '../../hooks/usePlace'
import { ContactsView } from './ContactsView'
import { DivisionsView } from './DivisionsView'
import { DuplicatesView } from './DuplicatesView'
import { OrganizationsScreen } from './OrganizationsScreen'
import { PeopleView } from './PeopleView'
import { registryView } from './RegistryViews'

/** 机构: institutions, and beside them people, contacts, duplicates and divisions. */
export function RegistryPlace() {
  const { params } = usePlace()
  switch (registryView(params.view)) {
    case 'units':
      return <OrganizationsScreen />
    case 'people':
      return <PeopleView />
    case 'contacts':
      return <ContactsView />
    case 'duplicates':
      return <DuplicatesView />
    case 'divisions':
      return <DivisionsView />
  }
}
