/* A stand-in for Windows' source of random bytes, which Wine 8 lacks and programs in Rust want:
   an older one of Windows' own answers for it. It lives in Wine's Windows alone. */

int __stdcall SystemFunction036(void *buffer, unsigned length);

__declspec(dllexport) int __stdcall ProcessPrng(void *buffer, unsigned long long length)
{
    return SystemFunction036(buffer, (unsigned)length);
}

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
