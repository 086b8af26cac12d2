import type { EngineOptions, FetchedEarly } from './engine.js';
import type {
  Hls,
  HlsConfig,
  Loader,
  LoaderCallbacks,
  LoaderConfiguration,
  LoaderContext,
  LoaderStats,
} from './hls-builds.js';

type LoaderClass = new (config: HlsConfig) => Loader<LoaderContext>;

/**
 * hls.js's own loader, which first looks among what was fetched while hls.js
 * itself was on its way: playlists and the first segment are not asked for twice.
 */
export function earlyLoader(Build: Hls, fetched: EngineOptions['fetched']): LoaderClass {
  const Base: LoaderClass = Build.DefaultConfig.loader;
  return class extends Base {
    #over = false;

    override load(
      context: LoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<LoaderContext>,
    ): void {
      // A part of a file is never fetched early.
      const early = context.rangeEnd ? undefined : fetched(context.url);
      if (!early) {
        super.load(context, config, callbacks);
        return;
      }
      early.then(
        (answer) => {
          if (this.#over) return;
          this.context = context;
          const stats = statsOf(this.stats, answer);
          const isText = context.responseType !== 'arraybuffer';
          const data = isText ? new TextDecoder().decode(answer.data) : answer.data;
          callbacks.onSuccess({ url: answer.url, data, code: 200 }, stats, context, null);
        },
        () => {
          if (!this.#over) super.load(context, config, callbacks);
        },
      );
    }

    override abort(): void {
      this.#over = true;
      super.abort();
    }

    override destroy(): void {
      this.#over = true;
      super.destroy();
    }
  };
}

/** As if hls.js had fetched it: its estimate of the network is made of this. */
function statsOf(stats: LoaderStats, { data, asked, began, ended }: FetchedEarly): LoaderStats {
  stats.loading.start = asked;
  stats.loading.first = began;
  stats.loading.end = ended;
  stats.loaded = stats.total = data.byteLength;
  return stats;
}
