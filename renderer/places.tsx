import type { ComponentType } from 'react'
import type { PlaceName, PlaceParams } from './hooks/usePlace'
import { RegistryPlace } from './screens/organizations/RegistryPlace'
import { InspectionsScreen } from './screens/inspections/InspectionsScreen'
import { RectificationsScreen } from './screens/rectifications/RectificationsScreen'
import { ReportsPlace } from './screens/reports/ReportsPlace'
import { PairingsScreen } from './screens/pairings/PairingsScreen'
import { PostingsScreen } from './screens/postings/PostingsScreen'
import { TemplatesScreen } from './screens/templates/TemplatesScreen'
import { EvaluationScreen } from './screens/evaluation/EvaluationScreen'
import { WorkbenchScreen } from './screens/workbench/WorkbenchScreen'
import { SettingsScreen } from './screens/settings/SettingsScreen'
import type { IconName } from './theme/icons'

interface PlaceEntry {
  readonly name: PlaceName
  readonly icon: IconName
  readonly iconHere: IconName
  readonly startsGroup: boolean
  readonly Screen: ComponentType
  /** The score sheet needs the width. */
  readonly foldsNav?: (params: PlaceParams) => boolean
}

/** What the navigation shows: exactly the places that work, in the order of the work. */
export const places: readonly PlaceEntry[] = [
  {
    name: 'workbench',
    icon: 'workbench',
    iconHere: 'workbenchHere',
    startsGroup: false,
    Screen: WorkbenchScreen,
  },
  {
    name: 'organizations',
    icon: 'organizations',
    iconHere: 'organizationsHere',
    startsGroup: false,
    Screen: RegistryPlace,
  },
  {
    name: 'pairings',
    icon: 'pairings',
    iconHere: 'pairingsHere',
    startsGroup: false,
    Screen: PairingsScreen,
  },
  {
    name: 'postings',
    icon: 'postings',
    iconHere: 'postingsHere',
    startsGroup: false,
    Screen: PostingsScreen,
  },
  {
    name: 'templates',
    icon: 'templates',
    iconHere: 'templatesHere',
    startsGroup: true,
    Screen: TemplatesScreen,
  },
  {
    name: 'inspections',
    icon: 'inspections',
    iconHere: 'inspectionsHere',
    startsGroup: false,
    Screen: InspectionsScreen,
    foldsNav: (params) => params.sheetId !== undefined,
  },
  {
    name: 'rectifications',
    icon: 'rectifications',
    iconHere: 'rectificationsHere',
    startsGroup: false,
    Screen: RectificationsScreen,
  },
  {
    name: 'evaluation',
    icon: 'evaluation',
    iconHere: 'evaluationHere',
    startsGroup: false,
    Screen: EvaluationScreen,
  },
  {
    name: 'reports',
    icon: 'reports',
    iconHere: 'reportsHere',
    startsGroup: true,
    Screen: ReportsPlace,
  },
  {
    name: 'settings',
    icon: 'settings',
    iconHere: 'settingsHere',
    startsGroup: false,
    Screen: SettingsScreen,
  },
]
