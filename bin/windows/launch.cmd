@echo off
rem What the launchers in the folder above go on with: finds a java, and runs Launch.java by it with the same arguments.
setlocal
for %%I in ("%~dp0..\..") do set "EXAMPLARY_MOCK_ROOT=%%~fI"
if defined JAVA_HOME goto home
set "JAVA=java"
for %%I in (java.exe java.cmd java.bat) do if not "%%~$PATH:I"=="" goto run
echo %1: Java 17 or newer is needed, and there is no java on the PATH>&2
exit /b 2
:home
set "JAVA=%JAVA_HOME%\bin\java"
if exist "%JAVA%.exe" goto run
echo %1: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe; Java 17 or newer is needed>&2
exit /b 2
:run
"%JAVA%" "%~dp0Launch.java" %*
exit /b %ERRORLEVEL%
