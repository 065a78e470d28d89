@echo off
rem Like bin/pacts, for Windows: writes the pacts anew. Needs a JDK 17 or newer.
setlocal
for %%I in ("%~dp0..") do set "EXAMPLARY_MOCK_ROOT=%%~fI"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" "%~dp0windows\Launch.java" pacts %*
exit /b %ERRORLEVEL%
