; The installer of Aula: per user, without administrator rights.
;   makensis -DVERSION=1.2.3 -DPROGRAM=folder -DSETUP=file aula.nsi
; Silent: Setup.exe /S [/D=folder], uninstall.exe /S [/DELETEDATA].
; Exit status 3: Aula is running, 4: this Windows is too old.

Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "Sections.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\Aula"
!define IS_RUNNING 3
!define TOO_OLD 4
; Qt needs Windows 10 1809.
!define OLDEST_BUILD 17763

Name "Aula"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\Aula"
InstallDirRegKey HKCU "${LISTED}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "Aula ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Aula"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Aula Setup"
VIAddVersionKey "CompanyName" "Aula"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "aula.ico"
!define MUI_UNICON "aula.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Aula.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; The first language is for every Windows that speaks neither.
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString Desktop ${LANG_INDONESIAN} "Ikon di desktop"
LangString Desktop ${LANG_ENGLISH} "Link on the desktop"
LangString Data ${LANG_INDONESIAN} "Hapus juga semua data"
LangString Data ${LANG_ENGLISH} "Delete all data too"
LangString AboutProgram ${LANG_INDONESIAN} "Program Aula, di menu Start. Data yang sudah ada tidak disentuh."
LangString AboutProgram ${LANG_ENGLISH} "The program, in the Start menu. Data that is there already is not touched."
LangString AboutDesktop ${LANG_INDONESIAN} "Ikon Aula di desktop."
LangString AboutDesktop ${LANG_ENGLISH} "A link to Aula on the desktop."
LangString AboutRemoval ${LANG_INDONESIAN} "Program dihapus; data tetap ada."
LangString AboutRemoval ${LANG_ENGLISH} "The program is removed; the data stays."
LangString AboutData ${LANG_INDONESIAN} "Pelatihan, absensi, sertifikat dan semua cadangannya di folder $LOCALAPPDATA\Aula dihapus. Tidak dapat dibatalkan."
LangString AboutData ${LANG_ENGLISH} "Trainings, attendance, certificates and all their copies in the folder $LOCALAPPDATA\Aula are deleted. This cannot be undone."
LangString Old ${LANG_INDONESIAN} "Aula memerlukan Windows 10 versi 1809 atau yang lebih baru, 64 bit."
LangString Old ${LANG_ENGLISH} "Aula needs Windows 10 version 1809 or newer, 64 bit."
LangString Running ${LANG_INDONESIAN} "Aula sedang terbuka. Tutup Aula dahulu, lalu tekan Coba Lagi (Retry)."
LangString Running ${LANG_ENGLISH} "Aula is open. Please close it, then press Retry."
LangString Newer ${LANG_INDONESIAN} "Di PC ini sudah ada Aula yang lebih baru. Pasang versi ${VERSION} yang lebih lama?$\r$\n$\r$\nVersi lama tidak dapat membuka data yang sudah diperbarui; salinan sebelum pembaruan ada di folder data."
LangString Newer ${LANG_ENGLISH} "A newer Aula is on this PC already. Install the older version ${VERSION}?$\r$\n$\r$\nAn older version cannot open data that was brought up to date; the copy made before that is in the data folder."

; A program that runs cannot be written to.
!macro RefuseWhileOpen un
Function ${un}RefuseWhileOpen
  Exch $R0
  again:
  ${If} ${FileExists} "$R0"
    ClearErrors
    FileOpen $R1 "$R0" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${IS_RUNNING}
      Quit
    ${EndIf}
    FileClose $R1
  ${EndIf}
  Pop $R0
FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

!macro RefuseWhileRunning un
  Push "$INSTDIR\Aula.exe"
  Call ${un}RefuseWhileOpen
  Push "$INSTDIR\aula-cli.exe"
  Call ${un}RefuseWhileOpen
!macroend

; A folder with a file that is open cannot be renamed: what is there stays whole until all is closed.
!macro PutAside un
Function ${un}PutAside
  RMDir /r "$INSTDIR\_internal.old"
  again:
  ${If} ${FileExists} "$INSTDIR\Aula.exe"
  ${AndIf} ${FileExists} "$INSTDIR\_internal\*.*"
    ClearErrors
    Rename "$INSTDIR\_internal" "$INSTDIR\_internal.old"
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${IS_RUNNING}
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd
!macroend
!insertmacro PutAside ""
!insertmacro PutAside "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(Old)" /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${LISTED}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(Newer)" /SD IDOK IDOK goes_on
      Quit
      goes_on:
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Aula" TheProgram
  SectionIn RO
  !insertmacro RefuseWhileRunning ""
  SetOutPath "$INSTDIR"
  ; What the version before left must not be found by this one.
  Call PutAside
  ClearErrors
  File /r "${PROGRAM}\*"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\_internal"
    Rename "$INSTDIR\_internal.old" "$INSTDIR\_internal"
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\_internal.old"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Aula.lnk" "$INSTDIR\Aula.exe"
  WriteRegStr HKCU "${LISTED}" "DisplayName" "Aula"
  WriteRegStr HKCU "${LISTED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${LISTED}" "DisplayIcon" "$INSTDIR\Aula.exe"
  WriteRegStr HKCU "${LISTED}" "Publisher" "Aula"
  WriteRegStr HKCU "${LISTED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LISTED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${LISTED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${LISTED}" "NoModify" 1
  WriteRegDWORD HKCU "${LISTED}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${LISTED}" "EstimatedSize" "$0"
SectionEnd

Section /o "$(Desktop)" OnDesktop
  CreateShortcut "$DESKTOP\Aula.lnk" "$INSTDIR\Aula.exe"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${TheProgram} $(AboutProgram)
  !insertmacro MUI_DESCRIPTION_TEXT ${OnDesktop} $(AboutDesktop)
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; Only what came with the installer goes: the folder may be one that holds other things too.
Section "un.Aula" Removal
  SectionIn RO
  !insertmacro RefuseWhileRunning "un."
  Call un.PutAside
  Delete "$SMPROGRAMS\Aula.lnk"
  Delete "$DESKTOP\Aula.lnk"
  RMDir /r "$INSTDIR\_internal.old"
  Delete "$INSTDIR\Aula.exe"
  Delete "$INSTDIR\aula-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${LISTED}"
SectionEnd

Section /o "un.$(Data)" AllData
  ; A program in another folder may be working with it.
  Push "$LOCALAPPDATA\Aula\window.lock"
  Call un.RefuseWhileOpen
  RMDir /r "$LOCALAPPDATA\Aula"
SectionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${AllData}
  ${EndIf}
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Removal} $(AboutRemoval)
  !insertmacro MUI_DESCRIPTION_TEXT ${AllData} $(AboutData)
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
