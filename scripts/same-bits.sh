#!/usr/bin/env bash
# Runs every member of every function on the runtimes of .NET 8, 9 and 10, at every vector width, and on ARM64 under emulation, and compares the checksums of
# what they compute. Prints a table and what differs; ends with 1 if bits differ where they must not: without fused multiply-add hardware floats may.
#
#   scripts/same-bits.sh [FOLDER]     FOLDER keeps programs and checksums; default: a temporary one
#   scripts/same-bits.sh --here       only what the installed runtime can do, with the Release build that is there already
#
# Needs the .NET SDK. For ARM64 (else left out, with a word): Debian's qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross.
set -euo pipefail
cd "$(dirname "$0")/.."
here=false
[ "${1:-}" != --here ] || { here=true; shift; }
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
program=ActivationGen.BitChecksums
reference=

# publish FRAMEWORK RUNTIME
publish() {
  echo "building for $1, $2" >&2
  dotnet publish tools/BitChecksums -p:Framework="$1" -c Release -r "$2" --self-contained -o "$folder/$1-$2" >"$folder/build.log" 2>&1 || { tail -20 "$folder/build.log" >&2; exit 1; }
}

failed=0
# compare NAME MAY_DIFFER COMMAND...: runs one environment and compares it with the first.
compare() {
  local name=$1 may_differ=$2
  shift 2
  "$@" >"$folder/$name.txt" 2>"$folder/$name.machine"
  reference=${reference:-$folder/$name.txt}
  local members differing must
  members=$(wc -l <"$folder/$name.txt")
  differing=$(diff "$reference" "$folder/$name.txt" | grep -c '^>' || true)
  must=$(diff "$reference" "$folder/$name.txt" | grep '^>' | grep -vcE "${may_differ:-^$}" || true)
  printf '| %s | %s | %s | %s |\n' "$name" "$(cat "$folder/$name.machine")" "$members" "$([ "$differing" -eq 0 ] && echo all || echo "all but $differing")"
  if [ "$must" -ne 0 ] || [ "$members" -eq 0 ]; then failed=1; diff "$reference" "$folder/$name.txt" | grep '^>' | head -20; fi
}

# widths NAME PROGRAM: one runtime at every width. Without any vectors rows are summed element by element, in plain double arithmetic. .NET 8 and 9 know the first switch by another name.
widths() {
  compare "$1" '' "$2"
  compare "$1 without AVX-512" '' env DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 "$2"
  compare "$1 without AVX2 and FMA" ' Single ' env DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 DOTNET_EnableAVX2=0 "$2"
  compare "$1 without vectors" ' Single |[Ss]oftm(ax|in) ' env DOTNET_EnableHWIntrinsic=0 "$2"
}

echo '| run | what ran | members | same bits |'
echo '| --- | --- | ---: | --- |'
if $here; then
  widths 'this runtime' "tools/BitChecksums/bin/Release/net10.0/$program"
  exit $failed
fi

for version in 10 9 8; do
  publish "net$version.0" linux-x64
  widths ".NET $version" "$folder/net$version.0-linux-x64/$program"
done
if command -v qemu-aarch64-static >/dev/null && [ -d /usr/aarch64-linux-gnu ]; then
  publish net10.0 linux-arm64
  compare '.NET 10 on ARM64' '' qemu-aarch64-static -L /usr/aarch64-linux-gnu "$folder/net10.0-linux-arm64/$program"
else
  echo 'ARM64 is left out: no emulator (see the head of this script).' >&2
fi
exit $failed
