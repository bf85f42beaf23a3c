/** Owns the frame of the Options page: the name, the list of sections with the one in view, the sections. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from '../Icon';
import { useStrings } from '../strings';
import { Toast, type Told } from '../Toast';
import { Wordmark } from '../Wordmark';

const SECTIONS = [
  ['appearance', 'eye'],
  ['behaviour', 'pointer'],
  ['sites', 'globe'],
  ['words', 'pen'],
  ['shortcuts', 'keys'],
  ['data', 'lock'],
  ['about', 'info'],
] as const satisfies [string, IconName][];

/** A section counts as the one in view once its top has come this far up, as a share of the window's height. */
const ARRIVED = 0.25;

function inViewNow(): string {
  const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
  const arrived = SECTIONS.map(([id]) => id).filter((id) => {
    const section = document.getElementById(id);
    // The last ones may be too short to come up that far.
    return section && (isAtEnd || section.getBoundingClientRect().top < innerHeight * ARRIVED);
  });
  return arrived.at(-1) ?? SECTIONS[0][0];
}

function useInView(): string {
  const [inView, setInView] = useState<string>(SECTIONS[0][0]);
  useEffect(() => {
    const look = () => setInView(inViewNow());
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return inView;
}

interface OptionsPageProps {
  told: Told | undefined;
  onTold: () => void;
  children: ComponentChildren;
}

export function OptionsPage({ told, onTold, children }: OptionsPageProps) {
  const { t } = useStrings();
  const inView = useInView();
  return (
    <div class="nw nw-opt">
      <header class="nw-opt__side">
        <Wordmark />
        <nav aria-label={t('options_sections')}>
          <ul class="nw-opt__nav">
            {SECTIONS.map(([id, icon]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === inView ? 'true' : undefined}>
                  <Icon name={icon} />
                  {t(`options_${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="nw-opt__main">
        <h1 class="nw-h1">{t('options_title')}</h1>
        {children}
      </main>
      <div class="nw-told">
        <Toast told={told} onDone={onTold} />
      </div>
    </div>
  );
}
