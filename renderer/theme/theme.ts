import { createTheme, type Theme } from '@mui/material/styles'
import { enUS, zhCN } from '@mui/material/locale'
import { SelectIcon } from './icons'
import { colour, focusMark, fontFamily, fontFamilyEnglish } from './tokens'

const popup = { border: `1px solid ${colour.line3}`, borderRadius: 0 }

const STILL = {
  shortest: 0,
  shorter: 0,
  short: 0,
  standard: 0,
  complex: 0,
  enteringScreen: 0,
  leavingScreen: 0,
}

/** The look of look.md, section 7: light only, still, no shadow, no ripple; two weights, 400 and 700. */
export function createAppTheme(language: 'zh-CN' | 'en'): Theme {
  const theme = createTheme(
    {
      shape: { borderRadius: 3 },
      spacing: 2,
      transitions: { create: () => 'none', duration: STILL },
      palette: {
        mode: 'light',
        primary: { main: colour.accent, dark: colour.accentDeep, light: colour.tint, contrastText: '#FFFFFF' },
        error: { main: colour.error },
        warning: { main: colour.warnSolid },
        success: { main: colour.ok },
        text: { primary: colour.ink, secondary: colour.ink2, disabled: colour.ink3 },
        background: { default: colour.panel, paper: colour.surface },
        divider: colour.line2,
      },
      typography: {
        fontFamily: language === 'en' ? fontFamilyEnglish : fontFamily,
        fontSize: 14,
        htmlFontSize: 16,
        fontWeightRegular: 400,
        fontWeightMedium: 700,
        fontWeightBold: 700,
        body1: { fontSize: 14, lineHeight: '20px' },
        body2: { fontSize: 14, lineHeight: '20px' },
        button: { fontSize: 14, lineHeight: '20px', textTransform: 'none', letterSpacing: 0 },
      },
      components: {
        MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
        MuiButton: {
          defaultProps: { size: 'small', variant: 'outlined', disableElevation: true },
          styleOverrides: {
            root: {
              height: 32,
              minWidth: 0,
              padding: '0 12px',
              gap: 6,
              fontWeight: 400,
              whiteSpace: 'nowrap',
              '&.MuiButton-sizeSmall': { fontSize: 14, lineHeight: '20px', padding: '0 12px' },
              '&:focus-visible': focusMark,
              '&.Mui-disabled': { borderColor: colour.line1, color: colour.ink3 },
              '& .MuiButton-startIcon': { margin: 0 },
            },
            contained: {
              '&.MuiButton-sizeSmall': { fontWeight: 700 },
              '&.Mui-disabled': { background: colour.head, color: colour.ink2, border: `1px solid ${colour.line2}` },
            },
            outlined: {
              borderColor: colour.line3,
              background: colour.surface,
              color: colour.ink,
              '&:hover': { background: colour.tint2, borderColor: colour.line3 },
              '&.MuiButton-colorError': { borderColor: colour.error, color: colour.error },
            },
          },
        },
        MuiOutlinedInput: {
          styleOverrides: {
            root: {
              height: 32,
              padding: '0 8px',
              background: colour.surface,
              fontSize: 14,
              lineHeight: '20px',
              '&.MuiInputBase-multiline': { height: 'auto', padding: '5px 8px' },
              '&.Mui-focused': focusMark,
              '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: colour.accent, borderWidth: 1 },
              '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: colour.line3 },
              '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: colour.error, borderWidth: 2 },
              '&.Mui-disabled, &.MuiInputBase-readOnly': { background: colour.panel },
              '&.Mui-disabled .MuiOutlinedInput-notchedOutline': { borderColor: colour.line1 },
            },
            input: {
              padding: 0,
              height: 30,
              '&.Mui-disabled': { WebkitTextFillColor: colour.ink },
              '&:focus-visible': { outline: 'none', boxShadow: 'none' },
            },
            notchedOutline: { borderColor: colour.line3, top: 0, '& legend': { display: 'none' } },
          },
        },
        MuiSelect: {
          defaultProps: { variant: 'outlined', IconComponent: SelectIcon },
          styleOverrides: {
            select: {
              paddingRight: '24px !important',
              lineHeight: '30px',
              '&:focus-visible': { outline: 'none', boxShadow: 'none' },
            },
            icon: { color: colour.ink2, right: 6, top: 'calc(50% - 8px)', display: 'flex' },
          },
        },
        MuiMenu: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: popup, list: { padding: 0 } } },
        MuiMenuItem: {
          styleOverrides: {
            root: {
              minHeight: 28,
              padding: '4px 10px',
              fontSize: 14,
              '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible': { background: colour.tint },
              '&:hover, &.Mui-focusVisible': { background: colour.tint2 },
              '&:focus-visible': { outline: `2px solid ${colour.accent}`, outlineOffset: -2, boxShadow: 'none' },
            },
          },
        },
        MuiPopover: { defaultProps: { transitionDuration: 0, elevation: 0 }, styleOverrides: { paper: popup } },
        MuiAutocomplete: {
          styleOverrides: {
            paper: { ...popup, boxShadow: 'none' },
            inputRoot: { height: 32, padding: '0 8px !important', '& .MuiAutocomplete-input': { padding: '0 !important' } },
            listbox: { padding: 0, maxHeight: 280 },
            option: {
              minHeight: '28px !important',
              padding: '4px 10px !important',
              '&.Mui-focused': { background: `${colour.tint} !important`, boxShadow: `inset 4px 0 0 ${colour.accent}` },
            },
          },
        },
        MuiDialog: {
          defaultProps: { transitionDuration: 0 },
          styleOverrides: { paper: { ...popup, boxShadow: 'none', margin: 24 } },
        },
        MuiBackdrop: {
          defaultProps: { transitionDuration: 0 },
          styleOverrides: {
            root: { background: 'rgba(26,34,40,.35)', '&.MuiBackdrop-invisible': { background: 'transparent' } },
          },
        },
        MuiCheckbox: {
          defaultProps: { size: 'small' },
          styleOverrides: { root: { padding: 0, color: colour.ink3, '&.Mui-focusVisible': { ...focusMark, borderRadius: 3 } } },
        },
        MuiRadio: {
          defaultProps: { size: 'small' },
          styleOverrides: { root: { padding: 0, color: colour.ink3, '&.Mui-focusVisible': focusMark } },
        },
        MuiFormControlLabel: { styleOverrides: { root: { margin: 0, gap: 8 } } },
        MuiToggleButtonGroup: { defaultProps: { size: 'small', exclusive: true } },
        MuiToggleButton: {
          styleOverrides: {
            root: {
              height: 32,
              padding: '0 11px',
              fontSize: 14,
              fontWeight: 400,
              textTransform: 'none',
              color: colour.ink,
              background: colour.surface,
              borderColor: colour.line3,
              '&:hover': { background: colour.tint2 },
              '&:focus-visible': { ...focusMark, zIndex: 1 },
              '&.Mui-selected, &.Mui-selected:hover': { background: colour.tint, color: colour.accentDeep, fontWeight: 700 },
            },
          },
        },
        MuiTooltip: {
          defaultProps: { enterDelay: 300, enterTouchDelay: 0, disableInteractive: true },
          styleOverrides: {
            tooltip: {
              background: colour.surface,
              color: colour.ink,
              border: `1px solid ${colour.line3}`,
              fontSize: 14,
              fontWeight: 400,
              lineHeight: '20px',
            },
          },
        },
      },
    },
    language === 'en' ? enUS : zhCN,
  )
  return { ...theme, shadows: theme.shadows.map(() => 'none') as unknown as Theme['shadows'] }
}
