/**
 * What the partner's page says around the widgets. The widgets bring their own
 * words; these are the organisation's.
 *
 * @typedef {typeof words.en} Words
 */
export const words = {
  en: {
    direction: 'ltr',
    site: 'Friends of the Forum',
    example: 'An example page',
    other: 'العربية',
    otherLang: 'ar',
    kicker: 'Extended Iraqi Social Forum, 2015',
    title: 'Baghdad is not far away',
    lead: 'In October 2015 Iraqi civil society met in Abu Nawas Garden. Most friends abroad had no visa, so the forum came to them: by livestream, by video call, and in their own cities.',
    player: 'Live from Baghdad',
    playerNote:
      'The picture is a sample, not a recording of the forum. The stream is replayed in real time by this demo.',
    map: 'Who stands with Baghdad',
    mapNote:
      'Rome, Oslo, Sylhet, Martina Franca, Taranto: six messages and gatherings of solidarity.',
    timeline: 'The programme',
    moment: 'Look at this page',
    before: 'before the forum',
    during: 'during the forum',
    after: 'after the forum',
    storm: 'Sandstorm: cut the stream',
    calm: 'The storm is over: bring the stream back',
    footer:
      'Facts from the report of the Iraqi Civil Society Solidarity Initiative on the Extended Iraqi Social Forum. Made with Natural Earth.',
    skip: 'Skip to the content',
    try: 'Try it',
  },
  ar: {
    direction: 'rtl',
    site: 'أصدقاء المنتدى',
    example: 'صفحة نموذجية',
    other: 'English',
    otherLang: 'en',
    kicker: 'المنتدى الاجتماعي العراقي الموسَّع، ٢٠١٥',
    title: 'بغداد ليست بعيدة',
    lead: 'في تشرين الأول/أكتوبر ٢٠١٥ اجتمع المجتمع المدني العراقي في حديقة أبو نواس. لم يحصل معظم الأصدقاء في الخارج على تأشيرة، فجاء المنتدى إليهم: ببثّ مباشر، وبمكالمة فيديو، وفي مدنهم.',
    player: 'مباشر من بغداد',
    playerNote:
      'الصورة نموذج تجريبي وليست تسجيلًا من المنتدى. يعيد هذا العرض بثّها بالتوقيت الحقيقي.',
    map: 'من يقف مع بغداد',
    mapNote: 'روما، أوسلو، سيلهيت، مارتينا فرانكا، تارانتو: رسائل ولقاءات تضامن.',
    timeline: 'البرنامج',
    moment: 'شاهد هذه الصفحة',
    before: 'قبل المنتدى',
    during: 'أثناء المنتدى',
    after: 'بعد المنتدى',
    storm: 'عاصفة رملية: اقطع البث',
    calm: 'هدأت العاصفة: أعد البث',
    footer:
      'المعلومات من تقرير مبادرة التضامن مع المجتمع المدني العراقي عن المنتدى الاجتماعي العراقي الموسَّع. الخريطة بفضل Natural Earth.',
    skip: 'انتقل إلى المحتوى',
    try: 'جرّبه',
  },
};
