/** Puts the reader's theme, text size and wish for stillness on one of our own pages. */
import { useLayoutEffect } from 'preact/hooks';

export interface PageAppearance {
  /** `page` is for cards; our own pages follow the system then. */
  theme: 'page' | 'system' | 'light' | 'dark';
  textScale: number;
  reduceMotion: boolean;
}

export function usePageAppearance({ theme, textScale, reduceMotion }: PageAppearance): void {
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset.nwTheme = theme;
    else delete dataset.nwTheme;
    if (reduceMotion) dataset.nwStill = '';
    else delete dataset.nwStill;
    style.setProperty('--nw-text-scale', String(textScale));
  }, [theme, textScale, reduceMotion]);
}
