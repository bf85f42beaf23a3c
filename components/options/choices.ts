/** What the options offer, in the order in which it is shown. */

export const STYLES = ['line', 'dots', 'tint', 'ink'] as const;
export const COLOURS = ['pine', 'blue', 'plum', 'stone'] as const;
export const STRENGTHS = ['quiet', 'normal', 'strong'] as const;
export const THEMES = ['page', 'system', 'light', 'dark'] as const;
export const TEXT_SCALES = [1, 1.15, 1.3] as const;
export const TRIGGERS = ['peek', 'card', 'click'] as const;
export const DELAYS_MS = [150, 350, 600] as const;
/** From the fewest marks to the most. */
export const DENSITIES = ['demand', 'page', 'section', 'balanced', 'every'] as const;
/** What can be marked or not, one by one. */
export const ALSO = ['claims', 'uncertain', 'links', 'headings'] as const;

type One<T extends readonly unknown[]> = T[number];

export interface AppearanceChoices {
  style: One<typeof STYLES>;
  colour: One<typeof COLOURS>;
  strength: One<typeof STRENGTHS>;
  theme: One<typeof THEMES>;
  textScale: One<typeof TEXT_SCALES>;
}

export type BehaviourChoices = {
  trigger: One<typeof TRIGGERS>;
  delay: One<typeof DELAYS_MS>;
  density: One<typeof DENSITIES>;
  voice: 'reader' | 'professional';
  reduceMotion: boolean;
  badge: boolean;
} & Record<One<typeof ALSO>, boolean>;

/** The two lists, and which of them is in use. */
export interface SiteChoices {
  mode: 'all' | 'listed';
  off: string[];
  on: string[];
}
