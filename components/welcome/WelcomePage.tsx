/** Owns the page that greets a new reader: what this does, a paragraph to try it on, what it may do, what stays here. */
import type { RefObject } from 'preact';
import { Icon } from '../Icon';
import { Keys } from '../Keys';
import { RadioList } from '../options/Choices';
import { useStrings } from '../strings';
import type { Voice } from '../VoiceSwitch';
import { Wordmark } from '../Wordmark';
import { AccessNote } from './AccessNote';
import { MarkLegend } from './MarkLegend';
import { Permissions } from './Permissions';

interface WelcomePageProps {
  /** The paragraph that can be tried. */
  sample: RefObject<HTMLParagraphElement | null>;
  /** What goes to the next mark and explains it; empty when nothing is set. */
  keys: { next: string; explain: string };
  /** As the manifest names them. */
  permissions: string[];
  /** Whether all sites may be read; undefined until it is known. */
  access: boolean | undefined;
  /** Undefined until the reader has chosen. */
  voice: Voice | undefined;
  /** The browser did not keep what was chosen last. */
  refused: boolean;
  onExplain: () => void;
  onAllow: () => void;
  onVoice: (voice: Voice) => void;
  onStart: () => void;
}

export function WelcomePage(props: WelcomePageProps) {
  const { t } = useStrings();
  const { sample, keys, permissions, access, voice, refused, onExplain, onAllow, onVoice, onStart } = props;
  return (
    <div class="nw nw-wel">
      <header class="nw-wel__lead">
        <Wordmark />
        <h1 class="nw-h0">{t('welcome_title')}</h1>
        <ul class="nw-lede">
          {(['welcome_line_words', 'welcome_line_cards', 'welcome_line_claims'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </header>
      <main class="nw-wel__main">
        <AccessNote access={access} onAllow={onAllow} />
        <section class="nw-try" aria-labelledby="try">
          <div>
            <h2 class="nw-lab" id="try">
              {t('welcome_try')}
            </h2>
            <p class="nw-try__p" ref={sample}>
              {t('welcome_sample')}
            </p>
            <div class="nw-acts nw-try__acts">
              <button type="button" class="nw-btn nw-btn--sm" onClick={onExplain}>
                {t('welcome_try_button')}
              </button>
              {keys.next && keys.explain && (
                <p class="nw-quiet nw-sm nw-try__keys">
                  <span>
                    {t('welcome_try_next')} <Keys keys={keys.next} />
                  </span>
                  <span>
                    {t('welcome_try_explain')} <Keys keys={keys.explain} />
                  </span>
                </p>
              )}
            </div>
          </div>
          <MarkLegend />
        </section>
        <div class="nw-three">
          <section aria-labelledby="level">
            <h2 class="nw-h" id="level">
              {t('welcome_level')}
            </h2>
            <p>{t('welcome_level_text')}</p>
            <div role="radiogroup" aria-labelledby="level">
              <RadioList
                value={voice}
                choices={(['reader', 'professional'] as const).map((value) => ({
                  value,
                  label: t(`voice_${value}`),
                  help: t(`voice_${value}_means`),
                }))}
                onChoose={onVoice}
              />
            </div>
            <div role="status">{refused && <p class="nw-note">{t('welcome_level_refused')}</p>}</div>
          </section>
          <Permissions names={permissions} />
          <section aria-labelledby="stays">
            <h2 class="nw-h" id="stays">
              {t('welcome_stays')}
            </h2>
            <p>{t('welcome_stays_text')}</p>
            <p>
              <a href="/options.html#data">{t('options_data')}</a>
            </p>
            <p>{t('welcome_made')}</p>
          </section>
        </div>
        <div class="nw-wel__end">
          <button type="button" class="nw-btn nw-btn--primary" onClick={onStart}>
            {t('welcome_start')}
          </button>
          <a class="nw-btn nw-btn--quiet" href="/options.html">
            {t('welcome_options')}
          </a>
          <p class="nw-quiet nw-sm">
            <Icon name="pin" />
            {t('welcome_pin')}
          </p>
        </div>
      </main>
    </div>
  );
}
