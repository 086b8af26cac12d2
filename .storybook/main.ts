import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the project's own: that one builds the script-tag files.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Where the feed's own relative addresses expect them.
  staticDirs: [
    { from: '../demo/extended-forum-2015.json', to: '/extended-forum-2015.json' },
    { from: '../demo/media', to: '/media' },
  ],
  // Storybook calls nobody: neither to count us nor to ask for news.
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
};

export default config;
