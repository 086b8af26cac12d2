/**
 * What the sample stream says in its captions, and the WebVTT segments made of it.
 *
 * @typedef {{ start: number, end: number, text: Record<string, string> }} Cue
 *   start and end in seconds of the programme; text per BCP 47 tag
 */

/**
 * Two cues run across a segment boundary on purpose: real captions do, and a
 * player that shows them twice should be caught here.
 *
 * @type {readonly Cue[]}
 */
const cues = [
  {
    start: 0.4,
    end: 3.8,
    text: {
      en: 'This is a sample stream of Solidarity Widgets.',
      ar: 'هذا بثّ تجريبي لأدوات Solidarity Widgets.',
    },
  },
  {
    start: 4.2,
    end: 7.8,
    text: { en: 'It is not a recording of the forum.', ar: 'وليس تسجيلاً للمنتدى.' },
  },
  {
    start: 8.2,
    end: 13.4,
    text: {
      en: 'Picture and sound were made for this demonstration.',
      ar: 'أُعدّت الصورة والصوت لهذا العرض التوضيحي.',
    },
  },
  {
    start: 16.2,
    end: 19.8,
    text: {
      en: 'In October 2015 the Iraqi Social Forum met in Baghdad.',
      ar: 'في تشرين الأول ٢٠١٥ انعقد المنتدى الاجتماعي العراقي في بغداد.',
    },
  },
  {
    start: 20.2,
    end: 23.8,
    text: {
      en: 'Many friends abroad could not get a visa.',
      ar: 'ولم يتمكّن كثير من الأصدقاء في الخارج من الحصول على تأشيرة.',
    },
  },
  {
    start: 24.2,
    end: 27.8,
    text: { en: 'They took part from where they were:', ar: 'فشاركوا من حيث هم:' },
  },
  {
    start: 28.2,
    end: 31.8,
    text: {
      en: 'in Rome, in Oslo, in Sylhet, in southern Italy.',
      ar: 'في روما وأوسلو وسيلهت وجنوب إيطاليا.',
    },
  },
  {
    start: 32.2,
    end: 35.8,
    text: { en: 'A livestream linked them with Baghdad.', ar: 'وربطهم البثّ المباشر ببغداد.' },
  },
  {
    start: 36.2,
    end: 41.4,
    text: {
      en: 'Despite a sandstorm and technical difficulties',
      ar: 'ورغم العاصفة الرملية والصعوبات التقنية',
    },
  },
  {
    start: 44.2,
    end: 47.8,
    text: {
      en: 'the message of peace and hope reached the world.',
      ar: 'وصلت رسالة السلام والأمل إلى العالم.',
    },
  },
  {
    start: 48.2,
    end: 51.8,
    text: {
      en: 'If the connection drops, keep this page open.',
      ar: 'إذا انقطع الاتصال فأبقوا هذه الصفحة مفتوحة.',
    },
  },
  {
    start: 52.2,
    end: 55.8,
    text: { en: 'The stream comes back by itself.', ar: 'سيعود البثّ من تلقاء نفسه.' },
  },
  {
    start: 56.2,
    end: 59.6,
    text: {
      en: 'The sample begins again in a moment.',
      ar: 'يبدأ العرض التجريبي من جديد بعد لحظات.',
    },
  },
];

/**
 * One WebVTT segment: every cue that shows between `from` and `to`, whole, also
 * when it shows in the neighbour too (RFC 8216 §3.5). Times are those of the
 * programme; X-TIMESTAMP-MAP says which MPEG-2 timestamp its zero is.
 *
 * @param {string} language BCP 47 tag
 * @param {number} from seconds
 * @param {number} to seconds
 * @param {number} firstTimestamp of the programme's first picture, in 1/90000 s
 * @returns {string}
 */
export function captionSegment(language, from, to, firstTimestamp) {
  const shown = cues.filter(({ start, end }) => start < to && end > from);
  const blocks = shown.map(
    ({ start, end, text }) => `${cueTime(start)} --> ${cueTime(end)}\n${text[language]}\n`,
  );
  const map = `X-TIMESTAMP-MAP=MPEGTS:${firstTimestamp},LOCAL:00:00:00.000`;
  return ['WEBVTT', map, '', ...blocks].join('\n');
}

/**
 * @param {number} seconds below one hour
 * @returns {string} `00:mm:ss.mmm`
 */
function cueTime(seconds) {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
