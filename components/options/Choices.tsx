/** Owns the controls that choose one of several, or some of several: plain native radios and boxes. */
import { useId } from 'preact/hooks';

export interface Choice<T> {
  value: T;
  label: string;
  help?: string | undefined;
}

interface OneProps<T> {
  choices: Choice<T>[];
  /** Undefined while nothing is chosen. */
  value: T | undefined;
  onChoose: (value: T) => void;
}

/** One under the other, each with room for a sentence. */
export function RadioList<T extends string | number>({ choices, value, onChoose }: OneProps<T>) {
  const name = useId();
  return (
    <div class="nw-opts">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            class="nw-check"
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.help && <small>{choice.help}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Side by side, for few short words. */
export function Segments<T extends string | number>({ choices, value, onChoose }: OneProps<T>) {
  const name = useId();
  return (
    <div class="nw-seg">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

interface SomeProps<T> {
  choices: (Choice<T> & { on: boolean })[];
  onSwitch: (value: T, on: boolean) => void;
}

export function CheckList<T extends string>({ choices, onSwitch }: SomeProps<T>) {
  return (
    <div class="nw-opts">
      {choices.map(({ value, label, help, on }) => (
        <label key={value}>
          <input
            class="nw-check"
            type="checkbox"
            checked={on}
            onChange={(event) => onSwitch(value, event.currentTarget.checked)}
          />
          <span>
            {label}
            {help && <small>{help}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
