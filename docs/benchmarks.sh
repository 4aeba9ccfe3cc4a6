#!/bin/bash
# Runs the benchmarks: bash docs/benchmarks.sh [rows|growth|reading|plan|workbook|portfolio|compare|page|scan|shards]. Each prints ratios of one run; nothing
# else should run beside it. Times mean nothing on another machine, ratios do.
set -eu
cd "$(dirname "$0")/.."

mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(<target/benchmark.classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

bench() {
  local name=$1 class=$2
  shift 2
  echo "== $name ($*)"
  "$java" "$@" -cp "$classpath" "io.github.palaudit.$class"
}

wanted() {
  local name
  ((${#only[@]} == 0)) && return 0
  for name in "${only[@]}"; do
    [[ $name == "$1" ]] && return 0
  done
  return 1
}

only=("$@")
wanted rows && bench "effective rows beside SQLite" coverage.EffectiveRowsBenchmark -Xmx512m
wanted growth && bench "100,000 and a million role assignments" benchmark.GrowthBenchmark -Xmx1g
# With the throughput collector: what is measured is reading, not how G1 copies what stays alive.
wanted reading && bench "reading a snapshot beside a bare token loop" snapshot.ReadingBenchmark -Xmx1g -XX:+UseParallelGC
wanted plan && bench "a plan for 10,000 subscriptions" plan.PlanBenchmark -Xmx1g
wanted workbook && bench "a workbook of 200,000 rows beside SXSSF" render.excel.WorkbookBenchmark
wanted portfolio && bench "a portfolio over 2,000 audits" benchmark.PortfolioBenchmark -Xmx4g
wanted page && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 bench "long pages in Chromium" benchmark.PageBenchmark -Xmx1g
wanted compare && bench "two snapshots of 39,558 assignments compared" benchmark.CompareBenchmark -Xmx1g
wanted scan && ./palaudit --version >/dev/null # builds what is old
wanted scan && bench "whole scans of simulated tenants" benchmark.ScanBenchmark
wanted shards && bench "1,000 small tenants in 1, 2 and 4 processes" benchmark.ShardsBenchmark
exit 0
