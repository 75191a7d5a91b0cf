import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { packages } from '../stories/house-styles.js';

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const demo = folder('demo');

/** Themes of municipalities: their look is theirs, so a built Storybook, that may be published, has none of them. */
const themes = process.argv.includes('dev')
  ? packages
      .flatMap(({ sheets = [] }) => sheets)
      .filter((path) => existsSync(folder(`node_modules/${path}`)))
      .map((path) => ({ from: folder(`node_modules/${path}`), to: `/house-styles/${path}` }))
  : [];

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // For stories that load a file with `src`, and for the house styles of the toolbar.
  staticDirs: [...(existsSync(demo) ? [{ from: '../demo', to: '/demo' }] : []), ...themes],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
