@echo off
rem Like bin/pacts, for Windows: writes the pacts anew. Needs a JDK 17 or newer.
"%~dp0windows\launch.cmd" pacts %*
