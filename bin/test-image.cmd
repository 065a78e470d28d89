@echo off
rem Like bin/test-image, for Windows: runs it by the bash of WSL or of Git. Needs a JDK 17 or newer.
"%~dp0windows\launch.cmd" test-image %*
