import add16 from '@fluentui/svg-icons/icons/add_16_regular.svg?raw'
import archive16 from '@fluentui/svg-icons/icons/archive_16_regular.svg?raw'
import arrowDownload16 from '@fluentui/svg-icons/icons/arrow_download_16_regular.svg?raw'
import arrowUpload16 from '@fluentui/svg-icons/icons/arrow_upload_16_regular.svg?raw'
import arrowSwap16 from '@fluentui/svg-icons/icons/arrow_swap_16_regular.svg?raw'
import arrowSwap20Filled from '@fluentui/svg-icons/icons/arrow_swap_20_filled.svg?raw'
import arrowSwap20 from '@fluentui/svg-icons/icons/arrow_swap_20_regular.svg?raw'
import undo16 from '@fluentui/svg-icons/icons/arrow_undo_16_regular.svg?raw'
import building20Filled from '@fluentui/svg-icons/icons/building_20_filled.svg?raw'
import building20 from '@fluentui/svg-icons/icons/building_20_regular.svg?raw'
import camera16 from '@fluentui/svg-icons/icons/camera_16_regular.svg?raw'
import caretDown16 from '@fluentui/svg-icons/icons/caret_down_16_filled.svg?raw'
import checkmark16 from '@fluentui/svg-icons/icons/checkmark_16_regular.svg?raw'
import chevronDown16 from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg?raw'
import chevronLeft16 from '@fluentui/svg-icons/icons/chevron_left_16_regular.svg?raw'
import chevronRight16 from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg?raw'
import chevronUp16 from '@fluentui/svg-icons/icons/chevron_up_16_regular.svg?raw'
import circle16 from '@fluentui/svg-icons/icons/circle_16_regular.svg?raw'
import clipboardCheck16 from '@fluentui/svg-icons/icons/clipboard_checkmark_16_regular.svg?raw'
import clipboardPaste16 from '@fluentui/svg-icons/icons/clipboard_paste_16_regular.svg?raw'
import clipboard20Filled from '@fluentui/svg-icons/icons/clipboard_task_20_filled.svg?raw'
import clipboard20 from '@fluentui/svg-icons/icons/clipboard_task_20_regular.svg?raw'
import clock16 from '@fluentui/svg-icons/icons/clock_16_filled.svg?raw'
import copy16 from '@fluentui/svg-icons/icons/copy_16_regular.svg?raw'
import dismiss16 from '@fluentui/svg-icons/icons/dismiss_16_regular.svg?raw'
import documentPdf16 from '@fluentui/svg-icons/icons/document_pdf_16_filled.svg?raw'
import document20Filled from '@fluentui/svg-icons/icons/document_text_20_filled.svg?raw'
import document20 from '@fluentui/svg-icons/icons/document_text_20_regular.svg?raw'
import edit16 from '@fluentui/svg-icons/icons/edit_16_filled.svg?raw'
import errorCircle16 from '@fluentui/svg-icons/icons/error_circle_16_filled.svg?raw'
import errorCircle20 from '@fluentui/svg-icons/icons/error_circle_20_filled.svg?raw'
import filter16 from '@fluentui/svg-icons/icons/filter_16_regular.svg?raw'
import flag16 from '@fluentui/svg-icons/icons/flag_16_regular.svg?raw'
import folderOpen16 from '@fluentui/svg-icons/icons/folder_open_16_regular.svg?raw'
import form20Filled from '@fluentui/svg-icons/icons/form_20_filled.svg?raw'
import form20 from '@fluentui/svg-icons/icons/form_20_regular.svg?raw'
import home20Filled from '@fluentui/svg-icons/icons/home_20_filled.svg?raw'
import home20 from '@fluentui/svg-icons/icons/home_20_regular.svg?raw'
import lock16 from '@fluentui/svg-icons/icons/lock_closed_16_filled.svg?raw'
import personClock20Filled from '@fluentui/svg-icons/icons/person_clock_20_filled.svg?raw'
import personClock20 from '@fluentui/svg-icons/icons/person_clock_20_regular.svg?raw'
import person16 from '@fluentui/svg-icons/icons/person_16_regular.svg?raw'
import print16 from '@fluentui/svg-icons/icons/print_16_regular.svg?raw'
import prohibited16 from '@fluentui/svg-icons/icons/prohibited_16_regular.svg?raw'
import search16 from '@fluentui/svg-icons/icons/search_16_regular.svg?raw'
import settings20Filled from '@fluentui/svg-icons/icons/settings_20_filled.svg?raw'
import settings20 from '@fluentui/svg-icons/icons/settings_20_regular.svg?raw'
import subtract16 from '@fluentui/svg-icons/icons/subtract_16_regular.svg?raw'
import trophy20Filled from '@fluentui/svg-icons/icons/trophy_20_filled.svg?raw'
import trophy20 from '@fluentui/svg-icons/icons/trophy_20_regular.svg?raw'
import warning16 from '@fluentui/svg-icons/icons/warning_16_filled.svg?raw'
import warning20 from '@fluentui/svg-icons/icons/warning_20_filled.svg?raw'
import wrench20Filled from '@fluentui/svg-icons/icons/wrench_screwdriver_20_filled.svg?raw'
import wrench20 from '@fluentui/svg-icons/icons/wrench_screwdriver_20_regular.svg?raw'

interface Drawing {
  readonly size: 16 | 20
  readonly paths: readonly string[]
}

/** Keeps the path data of a drawing; React draws it, no HTML text enters the page. */
function drawing(size: 16 | 20, svg: string): Drawing {
  const paths = [...svg.matchAll(/ d="([^"]+)"/g)].flatMap((match) => match[1] ?? [])
  if (paths.length === 0) throw new Error('an icon without a path')
  return { size, paths }
}

const drawings = {
  add: drawing(16, add16),
  archive: drawing(16, archive16),
  download: drawing(16, arrowDownload16),
  upload: drawing(16, arrowUpload16),
  trial: drawing(16, clipboardCheck16),
  paste: drawing(16, clipboardPaste16),
  swap: drawing(16, arrowSwap16),
  undo: drawing(16, undo16),
  deduct: drawing(16, caretDown16),
  done: drawing(16, checkmark16),
  down: drawing(16, chevronDown16),
  left: drawing(16, chevronLeft16),
  right: drawing(16, chevronRight16),
  up: drawing(16, chevronUp16),
  open: drawing(16, circle16),
  clock: drawing(16, clock16),
  copy: drawing(16, copy16),
  dismiss: drawing(16, dismiss16),
  pdf: drawing(16, documentPdf16),
  draft: drawing(16, edit16),
  error: drawing(16, errorCircle16),
  errorLarge: drawing(20, errorCircle20),
  filter: drawing(16, filter16),
  camera: drawing(16, camera16),
  flag: drawing(16, flag16),
  folder: drawing(16, folderOpen16),
  lock: drawing(16, lock16),
  person: drawing(16, person16),
  print: drawing(16, print16),
  veto: drawing(16, prohibited16),
  search: drawing(16, search16),
  waived: drawing(16, subtract16),
  warning: drawing(16, warning16),
  warningLarge: drawing(20, warning20),
  workbench: drawing(20, home20),
  workbenchHere: drawing(20, home20Filled),
  organizations: drawing(20, building20),
  organizationsHere: drawing(20, building20Filled),
  pairings: drawing(20, arrowSwap20),
  pairingsHere: drawing(20, arrowSwap20Filled),
  postings: drawing(20, personClock20),
  postingsHere: drawing(20, personClock20Filled),
  templates: drawing(20, form20),
  templatesHere: drawing(20, form20Filled),
  inspections: drawing(20, clipboard20),
  inspectionsHere: drawing(20, clipboard20Filled),
  rectifications: drawing(20, wrench20),
  rectificationsHere: drawing(20, wrench20Filled),
  evaluation: drawing(20, trophy20),
  evaluationHere: drawing(20, trophy20Filled),
  reports: drawing(20, document20),
  reportsHere: drawing(20, document20Filled),
  settings: drawing(20, settings20),
  settingsHere: drawing(20, settings20Filled),
} satisfies Record<string, Drawing>

export type IconName = keyof typeof drawings

/** A 16 or 20 px drawing in the colour of the text it stands beside; words carry the meaning, so readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  const { size, paths } = drawings[name]
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}

/** The chevron of a select; MUI places it by the class it hands in. */
export function SelectIcon({ className }: { readonly className?: string }) {
  return (
    <span className={className}>
      <Icon name="down" />
    </span>
  )
}
