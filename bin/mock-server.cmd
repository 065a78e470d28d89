@echo off
rem Like bin/mock-server, for Windows: builds what is missing or old, then runs it. Needs a JDK 17 or newer.
"%~dp0windows\launch.cmd" mock-server %*
