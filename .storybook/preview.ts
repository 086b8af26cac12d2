import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { SolidarityMap, SolidarityPlayer, SolidarityTimeline } from '../src/index.js';
import { define } from '../src/ui/define.js';
import { extractArgTypes, extractComponentDescription } from './arg-types.js';
import { hostPage } from './host-page.js';
import { attributeNames, manifest } from './manifest.js';
import { globalTypes, initialGlobals } from './toolbars.js';

// By hand, because package.json tells bundlers that the modules of src/ do nothing when they are
// merely imported: src/define.ts would be left out.
define('solidarity-map', SolidarityMap);
define('solidarity-player', SolidarityPlayer);
define('solidarity-timeline', SolidarityTimeline);

if (manifest) setCustomElementsManifest(manifest);

/** Inline feeds are long, and nobody reads the source of a story for them. */
function shortened(source: string): string {
  return source.replace(
    /(<script type="application\/json"[^>]*>)[^]*?(<\/script>)/g,
    '$1 { "version": 1, "events": […] } $2',
  );
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: { ...initialGlobals },
  decorators: [hostPage],
  parameters: {
    layout: 'fullscreen',
    // The page around a story has its own colours.
    backgrounds: { disable: true },
    // The panel is for what a page can write; the docs tell the rest.
    ...(manifest ? { controls: { include: attributeNames } } : {}),
    docs: {
      extractArgTypes,
      extractComponentDescription,
      source: { transform: shortened },
    },
    options: {
      storySort: { order: ['Introduction', 'Together', 'Map', 'Player', 'Timeline'] },
    },
    viewport: {
      options: {
        narrow: { name: 'Smallest phone, 320 px', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '740px' } },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' } },
        desk: { name: 'Desk, 1280 px', styles: { width: '1280px', height: '800px' } },
      },
    },
    a11y: {
      test: 'error',
      config: {
        // Matters of a whole page, which a story is not.
        rules: ['region', 'landmark-one-main', 'page-has-heading-one'].map((id) => ({
          id,
          enabled: false,
        })),
      },
    },
  },
};

export default preview;
