/**
 * Makes demo/media/sample: a calm one-minute programme as HLS, with captions in
 * English and Arabic. Everything is drawn and sounded here; nothing is recorded.
 *
 *     node scripts/sample-stream.js
 *
 * Needs ffmpeg with libx264 and drawtext, Chromium (on the path, or its path in
 * $CHROMIUM) and the Noto fonts. The result is committed, so only those who change
 * the sample run this.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { captionSegment } from './sample-stream/captions.js';
import { drawPictures, height, skyHeight, waves, width } from './sample-stream/pictures.js';

const target = fileURLToPath(new URL('../demo/media/sample/', import.meta.url));

const segmentCount = 15;
const segmentSeconds = 4;
const programmeSeconds = segmentCount * segmentSeconds;
const framesPerSecond = 25;

/**
 * At 32 kHz an AAC frame of 1024 samples lasts 32 ms: 125 of them are exactly one
 * segment, so sound and picture are cut at the same instant and the loop has no gap.
 */
const sampleRate = 32000;
const aacFrames = (programmeSeconds * sampleRate) / 1024;

/** ffmpeg's MPEG-TS starts every programme at 1.4 s; in 1/90000 s. Checked below. */
const firstTimestamp = 126000;

/** Lowest first: players start with the first variant of the list (RFC 8216 §4.3.4.2). */
const renditions = [
  { name: '180p', width: 320, height: 180, profile: 'baseline', level: '1.3', crf: 25, kbit: 58 },
  { name: '360p', width: 640, height: 360, profile: 'main', level: '3.0', crf: 23, kbit: 190 },
];

const captions = [
  { name: 'captions-en', language: 'en', label: 'English' },
  { name: 'captions-ar', language: 'ar', label: 'العربية' },
];

const work = await mkdtemp(path.join(tmpdir(), 'sample-stream-'));
try {
  await make();
} finally {
  await rm(work, { recursive: true });
}

async function make() {
  for (const { name } of [...renditions, { name: 'audio' }, ...captions]) {
    await rm(path.join(target, name), { recursive: true, force: true });
    await mkdir(path.join(target, name), { recursive: true });
  }
  await drawPictures(work, path.join(target, 'poster.jpg'));
  const sound = path.join(work, 'sound.aac');
  await writeFile(sound, await makeSound());
  encode(sound);
  await checkSegments();
  await writeCaptions();
  for (const { name } of renditions) await writeMediaPlaylist(name, 'ts');
  await writeMediaPlaylist('audio', 'ts');
  await writeMultivariantPlaylist();
}

/**
 * Two notes a fifth apart that give way to each other every six seconds. All
 * frequencies are whole numbers of cycles per programme: the end meets the beginning.
 *
 * @returns {Promise<Buffer>} AAC-LC in ADTS, exactly one programme long
 */
async function makeSound() {
  const breath = '(0.5-0.5*cos(2*PI*t/12))';
  const low = `0.05*(sin(2*PI*165*t)+0.5*sin(2*PI*165.1*t))*${breath}`;
  const high = `0.035*(sin(2*PI*247.5*t)+0.5*sin(2*PI*247.6*t))*(1-0.8*${breath})`;
  const file = path.join(work, 'long.aac');
  ffmpeg(
    '-f lavfi -i'.split(' '),
    `aevalsrc=exprs='${low}+${high}':sample_rate=${sampleRate}:duration=${programmeSeconds + 1}`,
    '-c:a aac -profile:a aac_low -b:a 32k -ac 1'.split(' '),
    file,
  );
  // The first frame is the encoder's run-up (1024 samples before the sound begins).
  const frames = adtsFrames(await readFile(file)).slice(1, 1 + aacFrames);
  if (frames.length < aacFrames) throw new Error(`only ${frames.length} AAC frames`);
  return Buffer.concat(frames);
}

/**
 * @param {Buffer} adts
 * @returns {Buffer[]} its frames, by the 13-bit frame length of each header (ISO/IEC 14496-3)
 */
function adtsFrames(adts) {
  const frames = [];
  for (let at = 0; at < adts.length;) {
    const length = (adts.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
    frames.push(adts.subarray(at, at + length));
    at += length;
  }
  return frames;
}

/** @param {string} sound path of the ADTS file */
function encode(sound) {
  const pictures = ['sky', ...waves.map(({ name }) => name), 'words'];
  const soundInput = pictures.length;
  const turn = `2*PI*t/${programmeSeconds}`;
  const swing = (skyHeight - height) / 2;
  const filters = [`[0]crop=${width}:${height}:0:'${swing}-${swing}*sin(${turn})'[p0]`];
  waves.forEach(({ passes }, index) => {
    const drift = `-mod(t*${(passes * width) / programmeSeconds}\\,${width})`;
    filters.push(`[p${index}][${index + 1}]overlay=x='${drift}':y=0[p${index + 1}]`);
  });
  const clock = ['floor(t/60)', 'mod(floor(t),60)'].map((value) => `%{eif\\:${value}\\:d\\:2}`);
  const total = new Date(programmeSeconds * 1000).toISOString().slice(14, 19).replace(':', '\\:');
  const ofSegments = `segment %{eif\\:1+floor(t/${segmentSeconds})\\:d} of ${segmentCount}`;
  filters.push(
    `[p${waves.length}][${soundInput - 1}]overlay,` +
      `drawtext=font='Noto Sans':fontsize=44:fontcolor=0xfdf8ee:x=(w-text_w)/2:y=352:` +
      `text='${clock.join('\\:')} / ${total}',` +
      `drawtext=font='Noto Sans':fontsize=28:fontcolor=0xe7eef0:x=(w-text_w)/2:y=412:` +
      `text='${ofSegments}',split=${renditions.length}` +
      renditions.map((_, index) => `[s${index}]`).join(''),
  );
  renditions.forEach((rendition, index) => {
    const size = `${rendition.width}:${rendition.height}`;
    filters.push(`[s${index}]scale=${size}:flags=lanczos,format=yuv420p[v${index}]`);
  });

  const keyframes = framesPerSecond * segmentSeconds;
  ffmpeg(
    ...pictures.flatMap((name) => [
      ...`-loop 1 -framerate ${framesPerSecond} -t ${programmeSeconds} -i`.split(' '),
      path.join(work, `${name}.png`),
    ]),
    ['-i', sound, '-filter_complex', filters.join(';')],
    ...renditions.flatMap(({ name, profile, level, crf, kbit }, index) => [
      `-map [v${index}] -map ${soundInput}:a -c:a copy -c:v libx264 -preset veryslow`.split(' '),
      `-profile:v ${profile} -level ${level} -bf 0 -crf ${crf}`.split(' '),
      `-maxrate ${kbit}k -bufsize ${kbit * 3}k`.split(' '),
      // Each segment starts with the only keyframe it has; closed GOPs.
      `-g ${keyframes} -keyint_min ${keyframes} -sc_threshold 0 -flags +cgop`.split(' '),
      segmenting(name),
    ]),
    [...`-map ${soundInput}:a -c:a copy`.split(' '), ...segmenting('audio')],
  );
}

/**
 * @param {string} name of the rendition
 * @returns {string[]}
 */
function segmenting(name) {
  return [
    ...`-f hls -hls_time ${segmentSeconds} -hls_list_size 0 -hls_segment_filename`.split(' '),
    path.join(target, name, '%02d.ts'),
    path.join(work, `${name}.m3u8`),
  ];
}

/**
 * Every segment must start on time, in sound and picture, and there must be as many
 * as promised; captions and the live server count on it.
 */
async function checkSegments() {
  for (const name of [...renditions.map((rendition) => rendition.name), 'audio']) {
    const files = (await readdir(path.join(target, name))).sort();
    if (files.length !== segmentCount) throw new Error(`${name}: ${files.length} segments`);
    files.forEach((file, index) => {
      const starts = run('ffprobe', [
        ...'-v error -show_entries stream=codec_type,start_pts -of csv=p=0'.split(' '),
        path.join(target, name, file),
      ]);
      const expected = firstTimestamp + index * segmentSeconds * 90000;
      const late = [...new Set(starts.split('\n'))].filter(
        (line) => line !== '' && !line.includes(String(expected)),
      );
      if (late.length > 0) throw new Error(`${name}/${file}: ${late.join()} is not ${expected}`);
    });
  }
}

async function writeCaptions() {
  for (const { name, language } of captions) {
    for (let index = 0; index < segmentCount; index++) {
      const from = index * segmentSeconds;
      const text = captionSegment(language, from, from + segmentSeconds, firstTimestamp);
      await writeFile(path.join(target, name, segmentFile(index, 'vtt')), text);
    }
    await writeMediaPlaylist(name, 'vtt');
  }
}

/**
 * @param {number} index
 * @param {string} extension
 */
function segmentFile(index, extension) {
  return `${String(index).padStart(2, '0')}.${extension}`;
}

/**
 * The recording: a complete media playlist (RFC 8216 §4.3.3.4, §4.3.3.5).
 *
 * @param {string} name of the rendition
 * @param {string} extension
 */
async function writeMediaPlaylist(name, extension) {
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${segmentSeconds}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
  ];
  for (let index = 0; index < segmentCount; index++) {
    lines.push(`#EXTINF:${segmentSeconds.toFixed(3)},`, `${name}/${segmentFile(index, extension)}`);
  }
  await writePlaylist(name, [...lines, '#EXT-X-ENDLIST']);
}

async function writeMultivariantPlaylist() {
  const lines = ['#EXTM3U', '#EXT-X-VERSION:3', '#EXT-X-INDEPENDENT-SEGMENTS', ''];
  for (const { name, language, label } of captions) {
    lines.push(
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${label}",LANGUAGE="${language}",` +
        `AUTOSELECT=YES,DEFAULT=NO,URI="${name}.m3u8"`,
    );
  }
  lines.push('');
  for (const rendition of renditions) {
    const codec = await videoCodec(rendition.name);
    lines.push(
      `#EXT-X-STREAM-INF:${await bitRates(rendition.name)},CODECS="${codec},mp4a.40.2",` +
        `RESOLUTION=${rendition.width}x${rendition.height},` +
        `FRAME-RATE=${framesPerSecond.toFixed(3)},SUBTITLES="captions"`,
      `${rendition.name}.m3u8`,
    );
  }
  lines.push(
    `#EXT-X-STREAM-INF:${await bitRates('audio')},CODECS="mp4a.40.2",SUBTITLES="captions"`,
    'audio.m3u8',
  );
  await writePlaylist('master', lines);
}

/**
 * Peak and average over whole segments, as RFC 8216 §4.3.4.2 defines them.
 *
 * @param {string} name of the rendition
 */
async function bitRates(name) {
  let peak = 0;
  let sum = 0;
  for (let index = 0; index < segmentCount; index++) {
    const { size } = await stat(path.join(target, name, segmentFile(index, 'ts')));
    peak = Math.max(peak, size);
    sum += size;
  }
  const average = Math.ceil((sum * 8) / programmeSeconds);
  return `BANDWIDTH=${Math.ceil((peak * 8) / segmentSeconds)},AVERAGE-BANDWIDTH=${average}`;
}

/**
 * @param {string} name of the rendition
 * @returns {Promise<string>} RFC 6381 codec, from the three bytes after the SPS header
 */
async function videoCodec(name) {
  const bytes = await readFile(path.join(target, name, segmentFile(0, 'ts')));
  const at = bytes.indexOf(Buffer.from([0, 0, 0, 1, 0x67]));
  if (at < 0) throw new Error(`${name}: no sequence parameter set`);
  return `avc1.${bytes.subarray(at + 5, at + 8).toString('hex')}`;
}

/**
 * @param {string} name
 * @param {readonly string[]} lines
 */
async function writePlaylist(name, lines) {
  await writeFile(path.join(target, `${name}.m3u8`), `${lines.join('\n')}\n`);
}

/** @param {(string | readonly string[])[]} options */
function ffmpeg(...options) {
  const always = '-hide_banner -loglevel warning -y -nostdin -fflags +bitexact'.split(' ');
  run('ffmpeg', [...always, ...options.flat()]);
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @returns {string} what it printed
 */
function run(command, options) {
  return execFileSync(command, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
