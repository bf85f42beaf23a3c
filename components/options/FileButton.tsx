/** Owns the button that lets somebody choose a file. */
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../Icon';

interface FileButtonProps {
  label: string;
  icon: IconName;
  /** Endings of the files that make sense. */
  accept: string;
  onFile: (file: File) => void;
}

export function FileButton({ label, icon, accept, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="nw-btn" onClick={() => field.current?.click()}>
        <Icon name={icon} />
        {label}
      </button>
    </>
  );
}
