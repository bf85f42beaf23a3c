/** Owns one list of sites: adds what is typed, says in words what cannot be added, takes out. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SiteProblem } from '../../utils/site-patterns';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useStrings } from '../strings';

interface SiteListProps {
  list: string[];
  /** Said while there is nothing in it. */
  empty: string;
  onAdd: (text: string) => { problem: SiteProblem; by?: string } | undefined;
  onRemove: (pattern: string) => void;
}

export function SiteList({ list, empty, onAdd, onRemove }: SiteListProps) {
  const { t } = useStrings();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<{ problem: SiteProblem; by?: string }>();
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const errorId = useId();
  /** Where the row was that was taken out: focus goes to its successor, so that it is not lost. */
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    if (left === undefined) return;
    const buttons = rows.current?.querySelectorAll('button');
    (buttons?.[Math.min(left, buttons.length - 1)] ?? field.current)?.focus();
    setLeft(undefined);
  }, [left, list]);

  return (
    <>
      <form
        class="nw-add"
        onSubmit={(event) => {
          event.preventDefault();
          // What is in the field: Enter may come before the last letter was drawn.
          const problem = onAdd(field.current?.value ?? text);
          setWrong(problem);
          if (problem) field.current?.focus();
          else setText('');
        }}
      >
        <input
          class="nw-field"
          ref={field}
          value={text}
          aria-label={t('options_sites_add_label')}
          placeholder={t('options_sites_placeholder')}
          maxLength={2000}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && errorId}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        <button type="submit" class="nw-btn">
          {t('options_sites_add')}
        </button>
      </form>
      <div role="alert">
        {wrong && (
          <p class="nw-err" id={errorId}>
            <Icon name="info" small />
            {t(`options_sites_problem_${wrong.problem}`, wrong.by ?? '')}
          </p>
        )}
      </div>
      {list.length === 0 ? (
        <p class="nw-quiet">{empty}</p>
      ) : (
        <ul class="nw-entries" ref={rows}>
          {list.map((pattern, at) => (
            <li key={pattern}>
              <span>{pattern === 'file' ? t('options_sites_file') : pattern}</span>
              <IconButton
                small
                icon="trash"
                label={t('options_sites_remove', pattern)}
                onClick={() => {
                  setLeft(at);
                  onRemove(pattern);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
