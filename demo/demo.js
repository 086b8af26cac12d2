/**
 * The demo's two switches, for those who want to see the widgets at work: the
 * moment at which the page is looked at, and the sandstorm that cuts the
 * stream. A partner's page needs none of this.
 */

const lab = /** @type {HTMLElement} */ (document.querySelector('.lab'));
const storm = /** @type {HTMLButtonElement} */ (lab.querySelector('.storm'));
const fault = lab.dataset['stream'] ?? '';

/** @param {string | null} kind what the stream suffers from; null is nothing */
async function setFault(kind) {
  await fetch(fault, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind }),
  });
}

/** @param {boolean} blows */
function showStorm(blows) {
  const words = blows ? storm.dataset['calm'] : storm.dataset['storm'];
  storm.setAttribute('aria-pressed', String(blows));
  storm.textContent = words ?? '';
}

storm.dataset['storm'] = storm.textContent;
storm.addEventListener('click', () => {
  const blows = storm.getAttribute('aria-pressed') !== 'true';
  showStorm(blows);
  void setFault(blows ? 'outage' : null);
});

lab.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  showStorm(false);
  void setFault(target.dataset['fault'] ?? null);
  for (const element of document.querySelectorAll('[feed]')) {
    element.setAttribute('now', target.value);
  }
});

// The switches need the demo's own server; on a plain host of files the page is just the page.
const answer = await fetch(fault).catch(() => undefined);
lab.hidden = answer?.headers.get('content-type')?.includes('json') !== true;
