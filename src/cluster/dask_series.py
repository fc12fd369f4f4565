#!/usr/bin/env python3
"""Makes the series of a partitioned corpus on a Dask cluster, one part a task.

Each task is one run of the program, `claim-extractor series PARTS --partition K --format sayings`, whose output holds what
each claim of the part says of a point, exactly, and nothing of the texts. It is written aside and renamed into place, so
that a task that is done twice, or again after its worker died, changes nothing. The series are then made of all of them by
one more run: they are those of `claim-extractor series PARTS`, row for row. Parts, the folder for the sayings, program and
working directory have the same paths on every machine.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys

import dask.config
from dask.distributed import Client, as_completed

from dask_extract import INTERRUPTED, PATIENCE, RETRIES, TEXT, progress


class PartError(Exception):
    """A part that was not read; the message is what the program said. Of this file, so that it travels to the workers."""


def partitions_of(parts):
    """The numbers of the parts that are whole, and how many the corpus has."""
    folder = os.path.join(parts, "manifests")
    numbers, count = [], 0
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-") and name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                manifest = json.load(file)
            numbers.append(manifest["partition"])
            count = manifest["partitions"]
    return numbers, count


def read_sayings(command, partition, target, directory):
    """Runs on a worker."""
    aside = f"{target}.{os.getpid()}-{os.uname().nodename}"
    try:
        with open(aside, "wb") as output:
            done = subprocess.run([*command, "--partition", str(partition), "--format", "sayings"], cwd=directory, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, **TEXT)
        if done.returncode != 0:
            said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
            raise PartError(" ".join(line.strip() for line in said) if done.returncode > 0 else f"killed by signal {-done.returncode}")
        os.replace(aside, target)
    finally:
        if os.path.exists(aside):
            os.remove(aside)


def read_all(client, command, numbers, folder):
    """The parts that were not read, each with its cause."""
    directory = os.getcwd()
    targets = {number: os.path.join(os.path.abspath(folder), f"sayings-{number:05}.jsonl") for number in numbers}
    tasks = [client.submit(read_sayings, command, number, targets[number], directory, retries=RETRIES, pure=False) for number in numbers]
    owners = {task.key: number for number, task in zip(numbers, tasks)}
    failures = {}
    try:
        for done, task in enumerate(as_completed(tasks), start=1):
            if task.status != "finished":
                failures[owners[task.key]] = str(task.exception()) if task.status == "error" else task.status
            progress(done, len(numbers))
    except KeyboardInterrupt:
        client.cancel(tasks)
        raise
    return dict(sorted(failures.items()))


def read_arguments():
    parser = argparse.ArgumentParser(description="Makes the series of a partitioned corpus on a Dask cluster, on standard output. Exits with 0 where every part was read.")
    parser.add_argument("parts", metavar="PARTS", help="the folder that 'claim-extractor extract' wrote the parts into")
    parser.add_argument("--sayings", required=True, metavar="DIR", help="an empty folder for what the parts say, on a disk that all machines share")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--scheduler", metavar="ADDRESS", help="such as tcp://10.0.0.1:8786")
    where.add_argument("--scheduler-file", metavar="FILE", help="the file that dask-scheduler --scheduler-file wrote")
    parser.add_argument("--program", type=shlex.split, default=["claim-extractor"], help="how the program is called on a worker (default: claim-extractor)")
    parser.add_argument("--series-options", type=shlex.split, default=[], metavar="OPTIONS", help="options of 'series', such as '--metric GDP --format csv'")
    return parser.parse_args()


def main():
    arguments = read_arguments()
    numbers, count = partitions_of(arguments.parts)
    if len(numbers) < count:
        print(f"{arguments.parts}: {len(numbers)} of {count} partitions are whole; the others are not read", file=sys.stderr)
    os.makedirs(arguments.sayings, exist_ok=True)
    if os.listdir(arguments.sayings):
        sys.exit(f"{arguments.sayings} is not empty: name another folder")
    with dask.config.set(PATIENCE), Client(address=arguments.scheduler, scheduler_file=arguments.scheduler_file) as client:
        failures = read_all(client, [*arguments.program, "series", os.path.abspath(arguments.parts)], numbers, arguments.sayings)
    for number, cause in failures.items():
        print(f"partition {number}: {cause}", file=sys.stderr)
    if len(failures) == len(numbers):
        return 1
    done = subprocess.run([*arguments.program, "series", arguments.sayings, *arguments.series_options], stdin=subprocess.DEVNULL)
    return done.returncode or (1 if failures else 0)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
