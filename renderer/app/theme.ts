import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  SegmentedControl,
  Select,
  Tabs,
  Tooltip,
} from "@mantine/core";

/** The one quiet accent, from a tint to nearly ink. */
const accent: MantineColorsTuple = [
  "#edf3fa",
  "#d8e5f2",
  "#b2cae5",
  "#8ab0d8",
  "#6899cc",
  "#4a82bb",
  "#2f6aa3",
  "#245a94",
  "#1d4a7b",
  "#153960",
];

/** Mantine dressed for dense office work: 13 px in lists, 14 px in forms, a 4-px grid, no shadows but on what floats. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  colors: { accent },
  fontSizes: { xs: "0.8125rem", sm: "0.8125rem", md: "0.875rem", lg: "0.9375rem", xl: "1.125rem" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "2px", sm: "3px", md: "4px", lg: "6px", xl: "8px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  components: {
    Button: Button.extend({
      defaultProps: { size: "xs" },
      vars: () => ({ root: { "--button-fz": "0.8125rem" } }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: "subtle", color: "gray" } }),
    Input: Input.extend({
      defaultProps: { size: "xs" },
      vars: () => ({ wrapper: { "--input-fz": "0.875rem" } }),
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: "xs" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, checkIconPosition: "right" } }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 0 }, withinPortal: true },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    }),
    // It says what was done and goes by itself.
    Notification: Notification.extend({ defaultProps: { withCloseButton: false } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "xs", transitionDuration: 0 } }),
  },
});

const OURS = {
  "--mantine-color-body": "var(--page)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--dim)",
  "--mantine-color-placeholder": "var(--dim)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-error": "var(--missed)",
  "--mantine-color-gray-light": "var(--hover)",
  "--mantine-color-gray-light-hover": "var(--hover)",
  "--mantine-color-gray-light-color": "var(--ink)",
  "--mantine-color-accent-light": "var(--accent-soft)",
  "--mantine-color-accent-light-hover": "var(--accent-soft)",
  "--mantine-color-accent-light-color": "var(--accent)",
  "--mantine-color-accent-outline": "var(--accent)",
  "--mantine-primary-color-light": "var(--accent-soft)",
  "--mantine-shadow-md": "var(--shadow)",
};

/** Mantine's colours point at the tokens of the window, so that the three themes are defined once. */
export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: OURS, dark: OURS });
