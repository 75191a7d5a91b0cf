import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const demo = fileURLToPath(new URL('../demo', import.meta.url));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // For stories that load a file with `src`.
  staticDirs: existsSync(demo) ? [{ from: '../demo', to: '/demo' }] : [],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
