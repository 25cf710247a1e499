/* A stand-in for Windows' colour management, which Wine has without one function that Qt asks for:
   there are no colour profiles. It lives in Wine's Windows alone. */

#define NOTHING(name, answer, ...) \
    __declspec(dllexport) long long name(__VA_ARGS__) { return answer; }

NOTHING(OpenColorProfileW, 0, void *profile, int access, int share, int creation)
NOTHING(CloseColorProfile, 1, void *profile)
NOTHING(WcsCreateIccProfile, 0, void *profile, int options)
NOTHING(GetColorProfileFromHandle, 0, void *profile, void *buffer, void *size)

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
