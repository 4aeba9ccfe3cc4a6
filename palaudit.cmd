@echo off
rem Starts palaudit on Windows: builds target\palaudit.jar when it is missing, picks a Java, passes all on.
setlocal EnableExtensions DisableDelayedExpansion
set "PALAUDIT_DIR=%~dp0"
set "PALAUDIT_JAR=%PALAUDIT_DIR%target\palaudit.jar"
set "PALAUDIT_QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

set "PALAUDIT_JAVA="
if not defined JAVA_HOME goto on_path
if not exist "%JAVA_HOME%\bin\java.exe" goto on_path
if not exist "%JAVA_HOME%\release" goto on_path
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION^= "%JAVA_HOME%\release"') do set "PALAUDIT_MAJOR=%%~v"
set "PALAUDIT_MAJOR=%PALAUDIT_MAJOR:"=%"
if %PALAUDIT_MAJOR% GEQ 17 set "PALAUDIT_JAVA=%JAVA_HOME%\bin\java.exe"
:on_path
if defined PALAUDIT_JAVA goto have_java
for %%j in (java.exe) do set "PALAUDIT_JAVA=%%~$PATH:j"
if defined PALAUDIT_JAVA goto have_java
>&2 echo palaudit: found no Java of 17 or newer: winget install EclipseAdoptium.Temurin.21.JDK
exit /b 70

:have_java
if exist "%PALAUDIT_JAR%" goto start
where mvn >nul 2>nul
if not errorlevel 1 goto build
>&2 echo palaudit: cannot build %PALAUDIT_JAR%: there is no Maven; get it from https://maven.apache.org
exit /b 70

:build
>&2 echo palaudit: building %PALAUDIT_JAR% (the first time takes some minutes)
if not exist "%PALAUDIT_DIR%target" mkdir "%PALAUDIT_DIR%target"
call mvn -f "%PALAUDIT_DIR%pom.xml" -B -ntp -DjarOnly package >"%PALAUDIT_DIR%target\launcher-build.log" 2>&1
if not errorlevel 1 goto start
>&2 type "%PALAUDIT_DIR%target\launcher-build.log"
>&2 echo palaudit: the build failed; Maven's own words are above
exit /b 70

:start
rem What is over in a blink, or waits for a service most of the time, gains from the quick compiler and the
rem simplest collector; the rest loses.
set "PALAUDIT_FLAGS="
if "%~1"=="" set "PALAUDIT_FLAGS=%PALAUDIT_QUICK%"
for %%w in (--help -h --version -V help roles rules init scan) do if "%~1"=="%%w" set "PALAUDIT_FLAGS=%PALAUDIT_QUICK%"
if "%~1"=="compare" set "PALAUDIT_FLAGS=-XX:TieredStopAtLevel=1"
:next_word
if "%~1"=="" goto run
if "%~1"=="--help" set "PALAUDIT_FLAGS=%PALAUDIT_QUICK%"
shift /1
goto next_word

:run
"%PALAUDIT_JAVA%" %PALAUDIT_FLAGS% -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr -Dfile.encoding=UTF-8 -jar "%PALAUDIT_JAR%" %*
exit /b %ERRORLEVEL%
