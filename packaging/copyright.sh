#!/bin/sh
# Prints the licences of all that the package holds: Concordat's own, then those of others, as they come with what was used.
set -e
cat LICENSE
cat <<'NOTICE'

--------------------------------------------------------------------------------
Parts of other works are in this package.

The style sheet (assets/site.css) is compiled from GOV.UK Frontend (npm package govuk-frontend), which has the same
licence, the MIT License: Copyright (c) Crown Copyright (Government Digital Service).

The typesetter in lib/concordat/node_modules is Typst, as the npm package @myriaddreamin/typst-ts-node-compiler has it,
unchanged. Both have the Apache License, version 2.0: /usr/share/common-licenses/Apache-2.0.

The program is compiled with these libraries, of which it then holds parts. What Debian says of each follows.
NOTICE
for library in libcli11-dev libtomlplusplus-dev nlohmann-json3-dev libdtl-dev; do
  printf '\n%s\n%s\n\n' "--------------------------------------------------------------------------------" "$library"
  cat "/usr/share/doc/$library/copyright"
done
