@echo off
rem Like bin/test, for Windows: runs every test but the tour, which needs bash. Needs a JDK 17 or newer.
"%~dp0windows\launch.cmd" test %*
