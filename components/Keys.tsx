/** Owns how a combination of keys is shown: each key a cap. */
import { Fragment } from 'preact';

export function Keys({ keys }: { keys: string }) {
  return (
    <span class="nw-nowrap">
      {keys.split('+').map((key, at) => (
        <Fragment key={key}>
          {at > 0 && ' '}
          <kbd class="nw-key">{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
