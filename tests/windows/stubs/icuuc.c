/* A stand-in for Windows' own ICU, which Wine lacks: Qt loads it at its start, and goes on
   without when every converter says that it is not supported. It lives in Wine's Windows alone. */

#define UNSUPPORTED 16
#define EXPORT __declspec(dllexport)
#define REFUSE(name, ...) \
    EXPORT long long name(__VA_ARGS__, int *status) { if (status) *status = UNSUPPORTED; return 0; }
#define NOTHING(name, ...) EXPORT long long name(__VA_ARGS__) { return 0; }

REFUSE(ucnv_open, const char *converter)
REFUSE(ucnv_getName, void *converter)
REFUSE(ucnv_getStandardName, char *name, char *standard)
REFUSE(ucnv_setToUCallBack, void *c, void *action, void *context, void *old, void *before)
REFUSE(ucnv_setFromUCallBack, void *c, void *action, void *context, void *old, void *before)
REFUSE(ucnv_cbToUWriteUChars, void *args, void *source, int length, int offset)
REFUSE(ucnv_cbFromUWriteUChars, void *args, void *source, void *limit, int offset)
REFUSE(ucnv_toUCountPending, void *converter)
REFUSE(ucnv_fromUCountPending, void *converter)
REFUSE(ucnv_toUnicode, void *c, void *t, void *tl, void *s, void *sl, void *offsets, int flush)
REFUSE(ucnv_fromUnicode, void *c, void *t, void *tl, void *s, void *sl, void *offsets, int flush)
NOTHING(ucnv_close, void *converter)
NOTHING(ucnv_reset, void *converter)
NOTHING(ucnv_getAvailableName, int number)
NOTHING(ucnv_countAvailable, void)
NOTHING(ucnv_getToUCallBack, void *converter, void *action, void *context)
NOTHING(ucnv_getFromUCallBack, void *converter, void *action, void *context)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE, void)
EXPORT long long ucnv_getMaxCharSize(void *converter) { return 4; }

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
