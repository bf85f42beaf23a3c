/** Owns the popup's last line: the switch for everywhere and the voice of entries, or how much a search found. */
import { useAfterPause } from './after-pause';
import type { PopupViewProps } from './PopupView';
import { useStrings } from './strings';
import { VoiceSwitch } from './VoiceSwitch';

type PopupFootProps = Pick<
  PopupViewProps,
  'state' | 'results' | 'voice' | 'onVoice' | 'onEverywhere' | 'onSites' | 'onPanelSearch'
>;

export function PopupFoot(props: PopupFootProps) {
  const { state, results, voice, onVoice, onEverywhere, onSites, onPanelSearch } = props;
  const { t, n } = useStrings();
  const count = results && results.page.length + results.glossary.length;
  const said = useAfterPause(count === undefined ? '' : n('popup_results', count));
  const button = (text: string, act: () => void) => (
    <button type="button" class="nw-btn nw-btn--quiet nw-btn--sm" onClick={act}>
      {text}
    </button>
  );
  return (
    <div class="nw-popup__foot">
      <span class="nw-vh" role="status">
        {said}
      </span>
      {count === undefined ? (
        <>
          {state === 'everywhere'
            ? button(t('popup_resume_all'), () => onEverywhere(true))
            : button(t('popup_pause_all'), () => onEverywhere(false))}
          {state === 'off' ? button(t('popup_sites'), onSites) : <VoiceSwitch voice={voice} onVoice={onVoice} />}
        </>
      ) : (
        <>
          <span class="nw-quiet nw-sm" aria-hidden="true">
            {n('popup_results', count)}
          </span>
          {button(t('popup_to_search'), onPanelSearch)}
        </>
      )}
    </div>
  );
}
