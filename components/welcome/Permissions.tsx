/** Owns the list of what the browser lets us do, and what for: each permission that the manifest asks for. */
import { useStrings } from '../strings';

const EXPLAINED = ['storage', 'scripting', 'sidePanel', 'contextMenus'] as const;

export function Permissions({ names }: { names: string[] }) {
  const { t } = useStrings();
  const asked = ['pages' as const, ...EXPLAINED.filter((name) => names.includes(name))];
  return (
    <section aria-labelledby="permissions">
      <h2 class="nw-h" id="permissions">
        {t('welcome_permissions')}
      </h2>
      <dl class="nw-may">
        {asked.map((name) => (
          <div key={name} data-permission={name}>
            <dt>{t(`permission_${name}`)}</dt>
            <dd>{t(`permission_${name}_why`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
