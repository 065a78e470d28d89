@echo off
rem Like bin/test-harness, for Windows: builds what is missing or old, then runs it. Needs a JDK 17 or newer.
"%~dp0windows\launch.cmd" test-harness %*
