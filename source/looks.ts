/** When colour is used. */
export const colors = ['auto', 'always', 'never'] as const;
export type Color = (typeof colors)[number];

/** Which colours; `auto` goes by the background, where the terminal says which it has. */
export const themes = ['auto', 'dark', 'light', 'mono', 'high-contrast'] as const;
export type ThemeName = (typeof themes)[number];
