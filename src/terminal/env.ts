/**
 * Environment variables, passed in as values so that nothing here reads the machine's own. Named
 * are those that this layer heeds.
 */
export interface Env {
  readonly CITE_DEBUG?: string | undefined;
  readonly CITE_PAGER?: string | undefined;
  readonly CLICOLOR?: string | undefined;
  readonly CLICOLOR_FORCE?: string | undefined;
  readonly COLORTERM?: string | undefined;
  readonly COLUMNS?: string | undefined;
  readonly DISPLAY?: string | undefined;
  readonly DOMTERM?: string | undefined;
  readonly EDITOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly FORCE_HYPERLINK?: string | undefined;
  readonly GHOSTTY_BIN_DIR?: string | undefined;
  readonly KITTY_WINDOW_ID?: string | undefined;
  readonly KONSOLE_VERSION?: string | undefined;
  readonly LESS?: string | undefined;
  readonly LESSCHARSET?: string | undefined;
  readonly LINES?: string | undefined;
  readonly LV?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly OS?: string | undefined;
  readonly PAGER?: string | undefined;
  readonly PATH?: string | undefined;
  readonly PATHEXT?: string | undefined;
  readonly Path?: string | undefined;
  readonly SSH_TTY?: string | undefined;
  readonly STY?: string | undefined;
  readonly TERM?: string | undefined;
  readonly TERMUX_VERSION?: string | undefined;
  readonly TERM_PROGRAM?: string | undefined;
  readonly TMUX?: string | undefined;
  readonly VISUAL?: string | undefined;
  readonly VTE_VERSION?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
  readonly WSL_DISTRO_NAME?: string | undefined;
  readonly WSL_INTEROP?: string | undefined;
  readonly WT_SESSION?: string | undefined;
  readonly [name: string]: string | undefined;
}
