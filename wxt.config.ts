import { defineConfig } from 'wxt';

/** What the manifest says beyond the entry points. `key` fixes nothing: identity is the stores' business. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
  },
});
