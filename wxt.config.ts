import { defineConfig } from 'wxt';

/** What the manifest says beyond the entry points, and the browsers that the code is built for. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_previous__' },
      explain: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_explain__' },
      toggle: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_toggle__' },
    },
    minimum_chrome_version: '140',
    browser_specific_settings: {
      gecko: {
        id: 'needlewise@needlewise.example',
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
  // The floors of the manifest. A lower target would rewrite light-dark(), and with it break the choice of a theme.
  vite: () => ({ build: { target: ['chrome140', 'firefox146'], cssTarget: ['chrome140', 'firefox146'] } }),
});
