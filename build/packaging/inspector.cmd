@echo off
rem The command inspector of the installed program.
"%~dp0resources\node\node.exe" "%~dp0resources\core\electron\cli\bundle\inspector.mjs" %*
