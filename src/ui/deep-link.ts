import { eventsInHash, hashWith } from '../events/deep-link.js';
import type { FeedStore } from '../events/store.js';

const linked = new WeakMap<FeedStore, { count: number; readonly end: () => void }>();

/**
 * Ties the choice of a store to the hash of the page's address, both ways,
 * until the returned function is called. Several elements of one store are one tie.
 */
export function linkToHash(store: FeedStore): () => void {
  const link = linked.get(store) ?? { count: 0, end: tie(store) };
  link.count += 1;
  linked.set(store, link);
  return () => {
    link.count -= 1;
    if (link.count > 0) return;
    link.end();
    linked.delete(store);
  };
}

function tie(store: FeedStore): () => void {
  /** What the address asks for and the feed does not have yet. */
  let isAsked = true;
  let written = store.snapshot.selected;

  function read(): void {
    const event = eventsInHash(location.hash).find((id) => store.find(id));
    if (event === undefined) return;
    isAsked = false;
    store.select(event);
  }
  function handleHash(): void {
    isAsked = true;
    read();
  }
  function handleChange(): void {
    if (isAsked) read();
    const { selected } = store.snapshot;
    if (selected === written) return;
    isAsked = false;
    const hash = hashWith(location.hash, written, selected);
    written = selected;
    if (hash === location.hash) return;
    // No entry in the history: Back leaves the page, as the visitor expects.
    // As a whole address: a <base> would turn part of one into another.
    const address = new URL(location.href);
    address.hash = hash;
    history.replaceState(history.state, '', address);
  }

  window.addEventListener('hashchange', handleHash);
  const leave = store.subscribe(handleChange);
  handleHash();
  return () => {
    window.removeEventListener('hashchange', handleHash);
    leave();
  };
}
