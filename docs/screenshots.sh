#!/bin/sh
# Makes the screenshots of the sample's reports: the page (light, dark, phone, its map, plan, month, a
# principal, print), every sheet of the workbook, and the customer's document (page, phone, the first pages of the
# Word file), and the page over all customers, from what "palaudit sample" wrote.
#
#   docs/screenshots.sh [FOLDER [CUSTOMER]]      default: sample-output contoso
#
# Needs Chromium, LibreOffice (soffice) and poppler-utils (pdftoppm). On Debian:
#   apt-get install --no-install-recommends chromium libreoffice-calc libreoffice-writer poppler-utils fonts-dejavu fonts-liberation
set -eu

folder=${1:-sample-output}
customer=${2:-contoso}
source=$(cd "$folder/$customer" && pwd)
target=$(cd "$folder" && pwd)/screenshots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$target"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)

# shot PAGE NAME WIDTH HEIGHT FLAG...: the top of the page at this size.
shot() {
  page=$1 name=$2 width=$3 height=$4
  shift 4
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --user-data-dir="$work/browser" --window-size="$width,$height" \
    --screenshot="$target/$name.png" "$@" "file://$source/$page.html" >/dev/null 2>&1
}

shot audit page-light 1280 1500
shot audit page-dark 1280 1500 --blink-settings=preferredColorScheme=0
shot transparency transparency-light 1280 1500
shot ../portfolio portfolio-light 1280 1500

# Headless Chromium has a least width above that of a phone: a frame of 390 pixels shows the page as a phone does.
# phone PAGE NAME
phone() {
  cat >"$work/phone.html" <<PHONE
<!doctype html><style>body{margin:0;background:#9ca3af;text-align:center}
iframe{border:0;width:390px;height:1500px;margin:20px auto}</style>
<iframe src="file://$source/$1.html"></iframe>
PHONE
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" \
    --window-size=500,1540 --screenshot="$target/$2.png" "file://$work/phone.html" >/dev/null 2>&1
}

phone audit page-phone
phone transparency transparency-phone

# part NAME HEIGHT ANCHOR: the page from this anchor on; a frame, as headless Chromium draws nothing of a scrolled page.
part() {
  cat >"$work/part.html" <<PART
<!doctype html><style>body{margin:0}iframe{border:0;display:block;width:1280px;height:$2px}</style>
<iframe src="file://$source/audit.html#$3"></iframe>
PART
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-prefers-reduced-motion \
    --user-data-dir="$work/browser" --window-size="1280,$2" --screenshot="$target/$1.png" \
    "file://$work/part.html" >/dev/null 2>&1
}

part page-map 1000 scopes
part page-plan 900 plan
part page-month 700 month
# The entry of the first principal that is not linked.
entry=$(grep -A1 -o '<details class="finding entry-not-attributed" id="who-[^"]*"' "$source/audit.html" |
  sed -n 's/.* id="\([^"]*\)"/\1/p' | head -n 1)
part page-principal 900 "$entry"

"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/browser" --no-pdf-header-footer \
  --print-to-pdf="$work/page.pdf" "file://$source/audit.html" >/dev/null 2>&1
pdftoppm -png -r 70 -l 1 -singlefile "$work/page.pdf" "$target/page-print"
pdftoppm -png -r 70 -f 2 -l 2 -singlefile "$work/page.pdf" "$target/page-print-plan"
pdftoppm -png -r 70 -f 3 -l 3 -singlefile "$work/page.pdf" "$target/page-print-findings"

soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" \
  "$source/audit.xlsx" "$source/transparency.docx" >/dev/null 2>&1
rm -f "$target"/workbook-*.png
pdftoppm -png -r 80 "$work/audit.pdf" "$target/workbook"
rm -f "$target"/transparency-word-*.png
pdftoppm -png -r 80 -l 4 "$work/transparency.pdf" "$target/transparency-word"

ls "$target"
