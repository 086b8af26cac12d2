/**
 * The pictures of the sample stream, drawn by Chromium because it shapes Arabic
 * properly. ffmpeg moves them over one another.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Pixels of the drawing; the renditions are scaled down from it. */
export const width = 1280;
export const height = 720;

/** The sky is this much taller than the picture, so that it can rise and fall. */
export const skyHeight = 820;

/**
 * The shore and the river, from far to near. `passes`: how many picture widths each drifts in one
 * programme; whole numbers, so that the end meets the beginning.
 */
export const waves = [
  { name: 'shore', passes: 1, base: 488, swell: 16, crests: 2, colour: 'rgb(190 162 116 / 0.85)' },
  { name: 'river', passes: 2, base: 545, swell: 14, crests: 3, colour: 'rgb(24 74 96 / 0.9)' },
  { name: 'near', passes: 3, base: 625, swell: 11, crests: 4, colour: 'rgb(14 52 72 / 0.92)' },
];

const sky = `<div style="height:${skyHeight}px; background: linear-gradient(
  #0d2c40, #17465c 38%, #3b7480 60%, #b99f74 80%)"></div>`;

const words = `<style>
    .words { position: absolute; inset: 0 0 auto; height: 480px; padding-top: 70px;
      box-sizing: border-box; text-align: center; color: #fdf8ee;
      font-family: 'Noto Sans', 'Noto Sans Arabic', sans-serif; }
    .words h1 { margin: 0; font-size: 62px; font-weight: 600; letter-spacing: -0.5px; }
    .words p { margin: 0; }
    .words [lang='ar'] { font: 600 60px/1.7 'Noto Naskh Arabic', serif; color: #f2dfb6; }
    .words .note { font-size: 34px; color: #e7eef0; }
  </style>
  <div class="words">
    <h1>Solidarity Widgets — sample stream</h1>
    <p lang="ar" dir="rtl">بثّ تجريبي</p>
    <p class="note">This is a sample, not a recording of the forum</p>
  </div>`;

/**
 * A band of sand or water, two pictures wide: it is the same again after one picture.
 *
 * @param {(typeof waves)[number]} wave
 * @returns {string} SVG
 */
function band({ base, swell, crests, colour }) {
  const points = [];
  for (let x = 0; x <= 2 * width; x += 8) {
    const angle = (2 * Math.PI * crests * x) / width;
    const y = base + swell * Math.sin(angle) + (swell / 3) * Math.sin(2 * angle + 1);
    points.push(`${x},${y.toFixed(1)}`);
  }
  const floor = `${2 * width},${height} 0,${height}`;
  return `<svg width="${2 * width}" height="${height}" style="display:block">
    <polygon fill="${colour}" points="${points.join(' ')} ${floor}"/></svg>`;
}

/**
 * Writes `sky.png`, `words.png` and one PNG per wave into `folder`, and the poster
 * (the same picture without the clock) as a JPEG.
 *
 * @param {string} folder
 * @param {string} poster path of the JPEG
 */
export async function drawPictures(folder, poster) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? chromiumOnPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    /** @param {string} name @param {string} body @param {number} w @param {number} h */
    const draw = async (name, body, w, h) => {
      await page.setViewportSize({ width: w, height: h });
      await page.setContent(`<!doctype html><body style="margin:0">${body}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(path.join(folder, `${name}.png`), png);
    };
    await draw('sky', sky, width, skyHeight);
    await draw('words', words, width, height);
    for (const wave of waves) await draw(wave.name, band(wave), 2 * width, height);

    await page.setViewportSize({ width, height });
    const layers = [
      `<div style="margin-top:${(height - skyHeight) / 2}px">${sky}</div>`,
      ...waves.map(band),
      words,
    ].map((layer) => `<div style="position:absolute;top:0;left:0;right:0">${layer}</div>`);
    await page.setContent(
      `<!doctype html><body style="margin:0;overflow:hidden">${layers.join('')}`,
    );
    await page.screenshot({ path: poster, type: 'jpeg', quality: 60 });
  } finally {
    await browser.close();
  }
}

/** @returns {string} */
function chromiumOnPath() {
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
}
