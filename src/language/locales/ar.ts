
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'add-to-calendar': `أضف إلى التقويم`,
'badge-cancelled': `أُلغيت`,
'badge-live': `مباشر`,
'badge-moved-online': `انتقلت إلى الإنترنت`,
'badge-now': `الآن`,
'badge-postponed': `أُجِّلت`,
'badge-recording': `تسجيل`,
'badge-rescheduled': `موعد جديد`,
'badge-tentative': `غير مؤكّدة بعد`,
'badge-today': `اليوم`,
'close': `إغلاق`,
'date-circa': str`نحو ${0}`,
'events-few': str`${0} فعاليات`,
'events-many': str`${0} فعالية`,
'events-one': `فعالية واحدة`,
'events-other': str`${0} فعالية`,
'events-two': `فعاليتان`,
'events-zero': `لا فعاليات`,
'feed-empty': `لا توجد فعاليات هنا بعد. عودوا لاحقًا من فضلكم.`,
'feed-error': `تعذّر تحميل الفعاليات الآن.`,
'feed-loading': `جارٍ تحميل الفعاليات…`,
'feed-stale': `المصدر لا يستجيب. هذه هي الفعاليات كما شوهدت آخر مرة.`,
'kind-assembly': `ملتقى`,
'kind-call': `مكالمة فيديو`,
'kind-demonstration': `مظاهرة`,
'kind-message': `رسالة مصوّرة`,
'kind-other': `فعالية`,
'kind-session': `جلسة`,
'kind-solidarity': `فعالية تضامنية`,
'kind-tour': `جولة`,
'link-donate': `تبرّع`,
'link-page': `المزيد`,
'link-register': `التسجيل`,
'link-report': `اقرأ التقرير`,
'link-share': `شارك`,
'list-comma': `، `,
'map-card': `المختار على الخريطة`,
'map-keys': `مفاتيح الأسهم تحرّك الخريطة، وزائد وناقص للتكبير والتصغير، والصفر يُظهر كل شيء.`,
'map-label': `خريطة الفعاليات`,
'map-show-all': `إظهار كل الفعاليات`,
'map-zoom-in': `تكبير`,
'map-zoom-out': `تصغير`,
'no-match': `لا توجد فعالية تطابق هذا الاختيار.`,
'now': `الآن`,
'organised-by': `من تنظيم`,
'section-after': `بعد الحدث`,
'section-before': `قبل الحدث`,
'section-during': `أثناء الحدث`,
'try-again': `حاول مجددًا`,
'watch-live': `شاهد البث المباشر`,
'watch-recording': `شاهد التسجيل`,
'your-time': str`(بتوقيتك: ${0})`,
    };
  