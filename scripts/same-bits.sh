#!/usr/bin/env bash
# Runs every member of every function on the runtimes of .NET 8, 9 and 10, at every vector width, and on ARM64 under emulation, and compares the checksums of
# what they compute. Prints a table and what differs; ends with 1 if bits differ where they must not: without fused multiply-add hardware floats may.
#
#   scripts/same-bits.sh [FOLDER]     FOLDER keeps the checksums; default: a temporary one
#
# Needs the .NET SDK. For ARM64 (else left out, with a word): Debian's qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
program=ActivationGen.BitChecksums
reference=

# publish FRAMEWORK RUNTIME
publish() {
  echo "building for $1, $2" >&2
  dotnet publish tools/BitChecksums -c Release -f "$1" -r "$2" --self-contained -o "$folder/$1-$2" >"$folder/build.log" 2>&1 || { tail -20 "$folder/build.log" >&2; exit 1; }
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

for version in 10 9 8; do publish "net$version.0" linux-x64; done
echo '| run | what ran | members | same bits |'
echo '| --- | --- | ---: | --- |'
for version in 10 9 8; do
  run=$folder/net$version.0-linux-x64/$program
  # .NET 8 knows the first switch by another name.
  avx512=DOTNET_EnableAVX512=0; [ "$version" = 10 ] || avx512=DOTNET_EnableAVX512F=0
  compare "net$version" '' "$run"
  compare "net$version-without-avx512" '' env "$avx512" "$run"
  compare "net$version-without-avx2" ' Single ' env DOTNET_EnableAVX512F=0 DOTNET_EnableAVX2=0 "$run"
  compare "net$version-without-vectors" ' Single ' env DOTNET_EnableHWIntrinsic=0 "$run"
done
if command -v qemu-aarch64-static >/dev/null && [ -d /usr/aarch64-linux-gnu ]; then
  publish net10.0 linux-arm64
  compare net10-arm64 '' qemu-aarch64-static -L /usr/aarch64-linux-gnu "$folder/net10.0-linux-arm64/$program"
else
  echo 'ARM64 is left out: no emulator (see the head of this script).' >&2
fi
exit $failed
