@echo off
rem Like bin/test, for Windows: runs every test but the tours, which need bash. Needs a JDK 17 or newer.
setlocal
call "%~dp0..\mvnw.cmd" -B -f "%~dp0..\pom.xml" verify %*
exit /b %ERRORLEVEL%
