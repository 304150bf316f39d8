@echo off
rem The program has no console of its own: run it, wait for it, hand on its exit status.
rem Texts are UTF-8; the code page of the console is put back at the end.
setlocal
for /f "tokens=2 delims=:." %%p in ('chcp') do set "JIEDUI_CODE_PAGE=%%p"
chcp 65001 >nul
start "" /wait /b "%~dp0Jiedui.exe" --cli %*
set "JIEDUI_STATUS=%ERRORLEVEL%"
chcp %JIEDUI_CODE_PAGE% >nul
exit /b %JIEDUI_STATUS%
